package lexis

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestMarkers(t *testing.T) {
	for _, c := range []struct{ line, want, why string }{
		{"- a", "-|a", "a dash and a space"},
		{"-a", "", "a dash in front of a word is a sign or an option"},
		{"* a", "*|a", "a star"},
		{"*a*", "", "emphasis"},
		{"・a", "・|a", "no word begins with a middle dot"},
		{"•　a", "•|a", "a full-width space after the sign"},
		{"→ a", "→|a", "an arrow"},
		{"->a", "->|a", "an arrow of two signs"},
		{"※a", "※|a", "a reference mark"},
		{"○a", "○|a", "a circle"},
		{"○○会議", "", "circles that stand for a name"},
		{"○月○日", "", "circles that stand for numbers"},
		{"1. a", "1.|a", "a number"},
		{"1.5倍", "", "a number that goes on"},
		{"1.図", "1.|図", "no space before a wide character"},
		{"2017. ", "", "a year"},
		{"(1) a", "(1)|a", "in brackets"},
		{"（2）a", "（2）|a", "in wide brackets"},
		{"１．a", "１．|a", "wide digits"},
		{"① a", "①|a", "a circled digit"},
		{"一、a", "一、|a", "a Chinese numeral"},
		{"三月の話", "", "a numeral in a word"},
		{"10:30 a", "", "a time of day"},
		{"a) b", "a)|b", "a letter"},
		{"C: drive", "", "a letter that is none"},
		{"e.g. this", "", "an abbreviation"},
		{"✓ done", "✓|done", "a tick"},
		{"-", "-|", "a sign alone"},
	} {
		got := ""
		if m, ok := MarkerAt(c.line); ok {
			got = c.line[:m.Sign] + "|" + c.line[m.Size:]
		}
		if got != c.want {
			t.Errorf("%q (%s): %q, want %q", c.line, c.why, got, c.want)
		}
	}
}

func TestDates(t *testing.T) {
	for _, c := range []struct{ text, date, rest, why string }{
		{"2017-03-11 x", "2017-03-11", " x", "ISO 8601"},
		{"2017/3/11（土）", "2017-03-11", "（土）", "slashes, a day of the week behind"},
		{"2017.3.11", "2017-03-11", "", "dots"},
		{"20170311", "2017-03-11", "", "digits only"},
		{"20171399", "", "20171399", "digits that are no date"},
		{"2017年3月11日", "2017-03-11", "", "Japanese and Chinese"},
		{"２０１７年３月１１日", "2017-03-11", "", "wide digits"},
		{"2017年3月", "2017-03", "", "a month"},
		{"令和元年6月14日", "2019-06-14", "", "the first year of an era"},
		{"平成30年1月2日", "2018-01-02", "", "an era"},
		{"March 11, 2017", "2017-03-11", "", "English"},
		{"Sep 24, 2019:Lines", "2019-09-24", ":Lines", "a title right behind the colon"},
		{"Oct 7 01:54:23 2005", "2005-10-07", "", "the time before the year, as mail and boards have it"},
		{"Feb-2019", "2019-02", "", "a dash before the year"},
		{"2009 November meeting", "2009-11", " meeting", "the year first"},
		{"2009-Nov-05 x", "2009-11-05", " x", "the year first, with dashes"},
		{"2018 may be", "", "2018 may be", "a small letter begins no month behind a year"},
		{"March 11-13, 2017", "2017-03-11", "", "two days and the first counts"},
		{"11–13 March 2017", "2017-03-11", "", "likewise, the days first"},
		{"3rd of May 2019 in", "2019-05-03", " in", "an ordinal and of"},
		{"11 March 2017", "2017-03-11", "", "the day first"},
		{"11-Mar-2017 x", "2017-03-11", " x", "the day first, with dashes"},
		{"11 to 13 March 2017", "2017-03-11", "", "the first of two days in words"},
		{"March 11, 2017_", "2017-03-11", "_", "a sign for italics behind it"},
		{"2017年三月十一日", "2017-03-11", "", "the month and the day in ideographs"},
		{"106.03.11 x", "2017-03-11", " x", "a year of the Republic of China in digits"},
		{"106.03.11.2", "", "106.03.11.2", "an address or a version"},
		{"Mar. 2017", "2017-03", "", "a short month without a day"},
		{"Marching on", "", "Marching on", "a word that begins like a month"},
		{"10th November) x", "--11-10", ") x", "a day without a year"},
		{"November 10", "--11-10", "", "likewise, the month first"},
		{"1st of all", "", "1st of all", "an ordinal of something else"},
		{"Market 2017", "", "Market 2017", "a word that begins like a month, before a year"},
		{"25/12/2017", "2017-12-25", "", "the day first, beyond doubt"},
		{"06/10/17", "2017", "", "day and month in either order"},
		{"1.2.3", "", "1.2.3", "a version"},
		{"2017年の3.11", "2017-03-11", "", "the day apart from the year"},
		{"2017 - 3/11 (Day 1)", "2017-03-11", " (Day 1)", "a dash between year and day"},
	} {
		d, n := DateAt(c.text)
		date := d.String()
		if d.Year == 0 && d.Day > 0 {
			date = fmt.Sprintf("--%02d-%02d", d.Month, d.Day) // as ISO 8601:1988 wrote it
		}
		if date != c.date || c.text[n:] != c.rest {
			t.Errorf("%q (%s): %q and %q left", c.text, c.why, d, c.text[n:])
		}
	}
}

// TestDateBegins: whatever a date in a text may begin with is told by its first character.
func TestDateBegins(t *testing.T) {
	dates := []string{"2017-03-11", "１０月３日", "3/11（土）", "元年6月14日", "二〇一七年三月", "一九九九年一月", "R2.3.5", "H24/3/5", "S60/1/2", "’21. 7. 12", "'21. 7. 12"}
	for _, e := range eras {
		dates = append(dates, e.name+"元年6月14日")
	}
	for _, m := range months {
		dates = append(dates, strings.ToUpper(m[:1])+m[1:]+" 11, 2017", strings.ToUpper(m[:3])+" 2017")
	}
	begins, found := NewSet(DateBegins), 0
	for _, text := range dates {
		_, n := DateAt(text)
		_, _, _, slashes := SlashDate(text)
		if found += b2i(n > 0 || slashes > 0); (n > 0 || slashes > 0) && !begins.Has(FirstRune(text)) {
			t.Errorf("%q is a date, and none is said to begin so", text)
		}
	}
	if found < len(dates)-2 {
		t.Errorf("only %d of %d are dates", found, len(dates))
	}
	for r := rune(0); r < 1<<16; r++ {
		lower := r == ' ' || r >= 'a' && r <= 'z' // which begin none amid a text
		for _, rest := range [...]string{"", "2年3月4日", "/3/2017", "1.2.3", "arch 3, 2017"} {
			text := string(r) + rest
			_, n := DateAt(text)
			if _, _, _, slashes := SlashDate(text); (n > 0 || slashes > 0) && !lower && !begins.Has(r) {
				t.Errorf("%q is a date, and none is said to begin so", text)
			}
		}
	}
}

func TestTimes(t *testing.T) {
	for _, c := range []struct{ text, rest, why string }{
		{"10:30 a", " a", "a time"},
		{"10:30〜11:10 a", " a", "an interval"},
		{"9:00 - 9:45 a", " a", "spaces around its dash"},
		{"10時30分 a", " a", "in words"},
		{"18:00〜 a", "a", "an open end"},
		{"25:61", "25:61", "no time"},
		{"1:1で話す", "1:1で話す", "a ratio"},
		{"2時間", "2時間", "a duration"},
		{"[15:00] a", "] a", "in a bracket"},
	} {
		if n := TimeAt(c.text); c.text[n:] != c.rest {
			t.Errorf("%q (%s): %q left", c.text, c.why, c.text[n:])
		}
	}
}

func TestURLs(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
		why  string
	}{
		{"no address", nil, "none"},
		{"see https://a.example/b?c=d, then", []string{"https://a.example/b?c=d"}, "a comma closes the sentence"},
		{"(http://a.example/x_(y))", []string{"http://a.example/x_(y)"}, "brackets that belong to it"},
		{"資料http://a.example/です", []string{"http://a.example/"}, "wide characters on both sides"},
		{"http://a.example http://b.example", []string{"http://a.example", "http://b.example"}, "two"},
		{"HTTPS://a.example/ and ftp://b.example", []string{"HTTPS://a.example/", "ftp://b.example"}, "other schemes, in capitals"},
		{"ssh://a.example", nil, "a scheme that nothing here opens"},
		{"https://a.example/wiki/日本語 は", []string{"https://a.example/wiki/日本語"}, "Japanese up to a blank"},
		{"https://日本語.example/path、", []string{"https://日本語.example/path"}, "a host in Japanese"},
		{"「https://a.example/東京」と（https://a.example/京都）", []string{"https://a.example/東京", "https://a.example/京都"}, "brackets around it"},
		{"https://a.example/ジョン・スミス。", []string{"https://a.example/ジョン・スミス"}, "a dot between names"},
		{"https://a.exampleで見る", []string{"https://a.example"}, "no host ends in both scripts"},
		{"https://a.example/bを見る", []string{"https://a.example/b"}, "a particle that nothing begins with"},
		{"https://a.example/b에서", []string{"https://a.example/b"}, "a Korean particle"},
		{"https://a.example/대한민국", []string{"https://a.example/대한민국"}, "Korean"},
		{"**https://a.example/b**です", []string{"https://a.example/b"}, "emphasis around it"},
		{"https://a.example/web/*/b", []string{"https://a.example/web/*/b"}, "a star inside"},
		{"(see https://a.example/b)은", []string{"https://a.example/b"}, "a bracket that closes nothing in it"},
		{"https://[::1]:80/a", []string{"https://[::1]:80/a"}, "numbers for a host"},
		{"http://", nil, "a scheme alone"},
	} {
		if got := URLs(c.text); !slices.Equal(got, c.want) {
			t.Errorf("%q (%s): %q", c.text, c.why, got)
		}
	}
}

func TestMailAround(t *testing.T) {
	for _, c := range []struct{ text, want, why string }{
		{"to a.b-c@d.example.", "a.b-c@d.example", "a stop closes the sentence"},
		{"連絡先a@b.example", "a@b.example", "wide characters before it"},
		{"at 13:00@渋谷", "", "a place"},
		{"@name", "", "a name of a network"},
		{"a@b", "", "no host"},
		{"pkg@1.2.3", "", "a version"},
		{"_a@b.example_", "", "emphasis, which is for whoever reads marks"},
	} {
		start, end := MailAround(c.text, strings.IndexByte(c.text, '@'), 0)
		if got := c.text[start:end]; got != c.want {
			t.Errorf("%q (%s): %q, want %q", c.text, c.why, got, c.want)
		}
	}
}

func TestPeriod(t *testing.T) {
	for s, want := range map[string]bool{
		"2009": true, "2013年": true, "2013年5月": true, "5月": true, "October": true, "Oct": true, "October 2009": true, "July -- Mapmaking": true, "2009: maps": true,
		"": false, "2009-10-11": false, "5月3日": false, "October 3": false, "March of the tools": false, "2009 maps": false, "Marching": false, "May I": false, "13月": false,
	} {
		if Period(s) != want {
			t.Errorf("Period(%q) = %v", s, !want)
		}
	}
}

func TestSeriesOf(t *testing.T) {
	for text, want := range map[string]string{
		"３講": "第講", "第4回": "第回", "Lecture 6, 2/5 (absent)": "Lecture , /", "例会（第3回）": "例会（第回）",
		"Meeting: Sunday, 3/31/19": "Meeting: , //", "March 3, 2020": "", "3 May": "", "帆": "",
	} {
		if got, _ := SeriesOf(text); got != want {
			t.Errorf("seriesOf(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestWords(t *testing.T) {
	for _, c := range []struct {
		title string
		list  Words
		is    bool
	}{
		{"まとめ", Ending, true}, {"全体の感想", Ending, true}, {"まとめサイトの作り方", Ending, false},
		{"how", Inside, true}, {"why?", Inside, true}, {"how ropes age", Inside, false},
		{"■■ 2日目 ■■", Grouping, true}, {"2日目", Grouping, true}, {"day 2", Grouping, true}, {"a day in the life of a database", Grouping, false},
		{"q&a", Inside, true}, {"概要", Inside, true}, {"参考（他の人の記事）", Inside, true},
		{"懇親会 #party", Pause, true}, {"lunch", Pause, true}, {"lunch boxes considered harmful", Pause, false},
	} {
		if got := WordOf(Fold(c.title)).Has(c.list); got != c.is {
			t.Errorf("%q: %v", c.title, got)
		}
	}
}

// Each word of each list is found in a text that is nothing else. tl;dr is two
// words to whoever looks for Latin ones.
func TestWordsOfLists(t *testing.T) {
	for _, l := range lists {
		for w := range strings.FieldsSeq(l.words) {
			if w != "tl;dr" && !WordsIn(Fold(w)).Has(l.in) {
				t.Errorf("%q is not found as a word of its list", w)
			}
		}
	}
}
