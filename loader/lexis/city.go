package lexis

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// cities are those in which most conferences are held, in the scripts in which notes name
// them. What a title says of where is often no more than that.
var cities = strings.FieldsFunc(`London|Berlin|Paris|Amsterdam|Brussels|Bristol|Manchester|Edinburgh|Oxford|Cambridge|Dublin|Madrid|Barcelona|Lisbon|Porto|Munich|Hamburg|Cologne|Vienna|Zurich|Geneva|Prague|Warsaw|Krakow|Budapest|Stockholm|Copenhagen|Oslo|Helsinki|Rome|Milan|Florence|Athens|Istanbul|Kyiv|Moscow|St. Petersburg|Tel Aviv
Dubai|Cairo|Cape Town|Nairobi|Lagos|Bangalore|Bengaluru|Mumbai|Delhi|Chennai|Hyderabad|Pune|Singapore|Kuala Lumpur|Bangkok|Jakarta|Manila|Hanoi|Hong Kong|Taipei|Tokyo|Osaka|Kyoto|Fukuoka|Sapporo|Nagoya|Yokohama|Seoul|Busan|Beijing|Shanghai|Shenzhen|Hangzhou|Sydney|Melbourne|Brisbane|Auckland|Wellington
New York|NYC|Boston|Washington DC|Philadelphia|Pittsburgh|Chicago|Detroit|Minneapolis|Austin|Dallas|Houston|Denver|Boulder|Seattle|Portland|San Francisco|San Jose|San Diego|Los Angeles|Las Vegas|Phoenix|Atlanta|Miami|Orlando|Raleigh|Montreal|Toronto|Vancouver|Ottawa|Sao Paulo|Buenos Aires|Santiago|Mexico City
東京|大阪|京都|神戸|横浜|名古屋|福岡|札幌|仙台|広島|沖縄|松江|金沢|新潟|鹿児島|熊本|岡山|浜松|つくば
北京|上海|深圳|广州|杭州|成都|南京|武汉|西安|厦门|苏州|重庆|天津|珠海|长沙|青岛|大连|台北|臺北|台中|高雄|新竹|香港|廣州|武漢
서울|부산|대전|대구|광주|인천|제주|판교`, func(r rune) bool { return r == '|' || r == '\n' })

// countries are named behind a city: Hull, UK.
var countries = strings.Split(`UK|USA|US|England|Scotland|Ireland|Germany|France|Spain|Portugal|Italy|Netherlands|Belgium|Switzerland|Austria|Poland|Sweden|Norway|Denmark|Finland|Japan|Korea|China|Taiwan|India|Australia|New Zealand|Canada|Brazil|Argentina|CA|NY|MA|TX`, "|")

var cityBegins = firstsOf(append(countries, cities...)...)

// CityIn is where a title says that something was, by the name of a city or a country that stands by itself in
// it, with the part of it before the comma: DevDays 2019 in Hull, UK; 大会 2018 珠海站. "" for none.
func CityIn(title string) string {
	for i := 0; i < len(title); {
		at := cityBegins.Index(title[i:])
		if at < 0 {
			break
		}
		i += at
		n, country := cityAt(title[i:], cities), false
		if n == 0 {
			n, country = cityAt(title[i:], countries), true
		}
		if n > 0 && cityStarts(title[:i], title[i:i+n]) {
			from, end := i, i+n
			if before, ok := strings.CutSuffix(title[:i], ", "); ok {
				from = partStart(before, from)
			}
			if rest, ok := strings.CutPrefix(title[end:], ", "); ok {
				if more := max(cityAt(rest, countries), cityAt(rest, cities)); more > 0 {
					end += len(", ") + more
				}
			}
			if !country || from < i {
				return title[from:end]
			}
		}
		_, size := utf8.DecodeRuneInString(title[i:])
		i += size
	}
	return ""
}

// cityAt is the length of the one of some names that s begins with, by itself, 0 for none.
func cityAt(s string, names []string) int {
	for _, name := range names {
		if strings.HasPrefix(s, name) && cityEnds(s[len(name):]) {
			return len(name)
		}
	}
	return 0
}

// cityStarts reports what a city may stand behind.
func cityStarts(before, city string) bool {
	r := LastRune(before)
	if Wide(FirstRune(city)) {
		return before == "" || !unicode.IsLetter(r) || r < utf8.RuneSelf
	}
	first := before[strings.LastIndexByte(strings.TrimRight(before, " "), ' ')+1:]
	return before == "" || !unicode.IsLetter(r) && !(r == ' ' && lookOf(first+city) == GivenName) // Ada Phoenix
}

// cityEnds reports what stands behind a city that is by itself.
func cityEnds(after string) bool {
	if after == "" {
		return true
	}
	for _, w := range [...]string{"站", "场", "場", "市", "会場", "会场", "開催", "にて", "에서"} {
		if strings.HasPrefix(after, w) {
			return true
		}
	}
	r := FirstRune(strings.TrimLeft(after, " \u3000"))
	return r != '\'' && r != '’' && !unicode.IsLetter(r) && !(r == '-' && after[0] == '-')
}

// partStart is where the part of a title begins that ends before a comma, in a few words with capitals; at
// where it is none.
func partStart(before string, at int) int {
	start := 0
	for _, sign := range [...]string{" - ", " – ", " — ", " | ", ": ", ", ", " in ", " at ", "(", "@ "} {
		if i := strings.LastIndex(before, sign); i >= 0 {
			start = max(start, i+len(sign))
		}
	}
	words := strings.Fields(before[start:])
	for _, w := range words {
		if !unicode.IsUpper(FirstRune(w)) || WordsIn(Fold(w)).Has(Gathering) || strings.ContainsAny(w, "0123456789") {
			return at
		}
	}
	if start == 0 || len(words) == 0 || len(words) > partWords {
		return at
	}
	return start
}

// partWords is how many words a hall has at most.
const partWords = 4
