package decode

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// guess finds the encoding of bytes without a byte order mark. UTF-8 and the
// encodings with a shape of their own come first because their validity
// leaves no doubt; among the double-byte ones the most plausible text wins.
func guess(raw []byte) charset {
	if name := wideName(raw); name != "" && wideValid(raw, name) {
		return byName(name)
	}
	if escapes(raw) {
		return byName("ISO-2022-JP")
	}
	if utf8.Valid(raw) || mostlyUTF8(raw) {
		return byName("UTF-8")
	}
	sample := telling(raw)
	best, bestScore := byName("UTF-8"), 0.0
	for i, l := range legacy {
		cs := byName(l.name)
		out, _ := cs.enc.NewDecoder().Bytes(sample)
		if score := l.plausible(string(out)); i == 0 || score > bestScore {
			best, bestScore = cs, score
		}
	}
	return best
}

// escapes reports ISO-2022-JP (RFC 1468): seven-bit bytes with the escape
// sequences that switch to JIS X 0208 or JIS X 0201.
func escapes(raw []byte) bool {
	switches := bytes.Contains(raw, []byte("\x1b$B")) || bytes.Contains(raw, []byte("\x1b$@")) ||
		bytes.Contains(raw, []byte("\x1b(J")) || bytes.Contains(raw, []byte("\x1b(I"))
	if !switches {
		return false
	}
	for _, c := range raw {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// wideValid reports whether decoding raw as UTF-16 or UTF-32 gives letters
// rather than unassigned code points.
func wideValid(raw []byte, name string) bool {
	out, _ := byName(name).enc.NewDecoder().Bytes(raw[:min(len(raw), sampleSize)&^3])
	odd, all := 0, 0
	for _, r := range string(out) {
		all++
		if r == utf8.RuneError || !unicode.IsGraphic(r) && r >= utf8.RuneSelf {
			odd++
		}
	}
	return odd*20 <= all
}

// mostlyUTF8 reports damaged UTF-8: well-formed multi-byte sequences outnumber
// broken bytes ten to one, which no other encoding produces by chance.
func mostlyUTF8(raw []byte) bool {
	good, bad := 0, 0
	for off := 0; off < len(raw); {
		if raw[off] < utf8.RuneSelf {
			off++
			continue
		}
		r, n := utf8.DecodeRune(raw[off:])
		if r == utf8.RuneError && n <= 1 {
			bad++
		} else {
			good++
		}
		off += n
	}
	return good >= 10*bad
}

// telling is the part of raw that says something about its encoding: the
// lines with bytes above 0x7F, whole, up to sampleSize bytes. Cutting at line
// ends keeps double-byte characters whole; the whole of raw is searched, since
// a long document may begin in ASCII.
func telling(raw []byte) []byte {
	var sample []byte
	for len(raw) > 0 && len(sample) < sampleSize {
		n := bytes.IndexByte(raw, '\n') + 1
		if n == 0 {
			n = len(raw)
		}
		line := raw[:n]
		raw = raw[n:]
		if bytes.IndexFunc(line, func(r rune) bool { return r >= utf8.RuneSelf }) >= 0 {
			sample = append(sample, line[:min(n, sampleSize)]...)
		}
	}
	return sample
}

// language is what the text of one legacy encoding looks like when it was
// decoded rightly.
type language struct {
	name   string
	common string                          // the characters that make up most of its texts
	script func(rune) bool                 // letters no other candidate should produce
	extra  map[*unicode.RangeTable]float64 // classes that speak for or against
}

// legacy are the candidates, the likelier first: a tie keeps the earlier one.
var legacy = []language{
	{"Shift_JIS", commonKanji, isKana, nil},
	{"EUC-JP", commonKanji, isKana, nil},
	{"GB18030", commonHans, isNothing, map[*unicode.RangeTable]float64{unicode.Hiragana: -1, unicode.Katakana: -1}},
	{"Big5", commonHant, isNothing, map[*unicode.RangeTable]float64{unicode.Hiragana: -1, unicode.Katakana: -1}},
	{"EUC-KR", "", isHangul, map[*unicode.RangeTable]float64{unicode.Hiragana: -1, unicode.Katakana: -1}},
	{"Windows-1252", "", isLatinLetter, nil},
}

// The characters seen most in running text of each language. A tenth of a
// page of text hits them dozens of times; text decoded wrongly spreads over
// thousands of rare characters instead.
const (
	commonKanji = "日本人年大出中会事自社者分行方場手力問代明動京目通言理体田主題意作用度強公持野以思家世多正安院心界教文元重近考画海売知道集別物使品計死特私始朝運終台広住真有口少町料工建空急止送切転研足究楽起着店病質待試族銀早映親験英医仕去味写字答夜音注帰古歌買悪図週室歩風紙黒花春赤青館屋色走秋夏習駅洋旅服夕借曜飲肉貸堂鳥飯勉冬昼茶弟牛魚兄犬妹姉漢発表利用開発参加感想必要可能技術情報資料講演勉強会議内容時間今回何見話来上下前後新入的対応設定実装処理構成管理運用監視障害環境機能使説明最初次第一二三四五六七八九十百千万全部名高低性化法数値点違同様"
	commonHans  = "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运"
	commonHant  = "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運"
)

// The weights of one character. Invalid bytes cost most, because the right
// encoding has next to none; rare characters cost less than common ones gain,
// because every text has some names in it.
const (
	weightScript  = 1.0  // a letter of the language's own script
	weightCommon  = 1.0  // one of its common characters
	weightRare    = -0.3 // another ideograph
	weightInvalid = -8.0 // undecodable
	weightStrange = -2.0 // controls, private use, half-width kana in the wild
	weightHalf    = -0.4 // half-width kana: real in Shift_JIS, but what EUC bytes look like in it
)

// plausible rates decoded text: the mean weight of its characters beyond
// ASCII, so that candidates that take two bytes a character and those that
// take one compare.
func (l language) plausible(text string) float64 {
	sum, n, prev := 0.0, 0, ' '
	for _, r := range text {
		if r >= utf8.RuneSelf || r < ' ' && r != '\n' && r != '\r' && r != '\t' {
			sum += l.weight(r, prev)
			n++
		}
		prev = r
	}
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}

// weight rates one character that follows prev.
func (l language) weight(r, prev rune) float64 {
	for table, w := range l.extra {
		if unicode.Is(table, r) {
			return w
		}
	}
	switch {
	case r == utf8.RuneError:
		return weightInvalid
	case r < 0xa0 || unicode.Is(unicode.Co, r):
		return weightStrange
	case r >= 0xff61 && r <= 0xff9f:
		return weightHalf
	case l.name == "Windows-1252":
		return latinWeight(r, prev)
	case l.script(r):
		return weightScript
	case strings.ContainsRune(l.common, r):
		return weightCommon
	case unicode.Is(unicode.Han, r):
		return weightRare
	}
	return 0
}

// latinWeight rates a character of a Western text: an accented letter stands
// among letters (café), typographic quotes and dashes stand anywhere, and
// two high bytes in a row are hardly ever one word.
func latinWeight(r, prev rune) float64 {
	switch {
	case unicode.IsLetter(r) && (prev < utf8.RuneSelf && (unicode.IsLetter(prev) || prev == ' ' || prev == '\n')):
		return weightScript / 2
	case r >= 0x2010 && r <= 0x2026 || r == 0x20ac:
		return weightScript / 2
	case unicode.IsLetter(r):
		return -weightScript / 2
	}
	return weightRare
}

func isKana(r rune) bool        { return r >= 0x3041 && r <= 0x30fe }
func isHangul(r rune) bool      { return r >= 0xac00 && r <= 0xd7a3 }
func isLatinLetter(r rune) bool { return unicode.Is(unicode.Latin, r) }
func isNothing(rune) bool       { return false }
