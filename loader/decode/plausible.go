package decode

import (
	"sync"
	"unicode"
	"unicode/utf8"
)

// language is a bit for each language that text is rated in.
type language uint8

const (
	nihongo language = 1 << iota
	simplified
	traditional
	hangul
	western
	languages = 5
)

// The characters seen most in running text of each language. A tenth of a
// page of text hits them dozens of times; text decoded wrongly spreads over
// thousands of rare characters instead.
const (
	commonKanji  = "日本人年大出中会事自社者分行方場手力問代明動京目通言理体田主題意作用度強公持野以思家世多正安院心界教文元重近考画海売知道集別物使品計死特私始朝運終台広住真有口少町料工建空急止送切転研足究楽起着店病質待試族銀早映親験英医仕去味写字答夜音注帰古歌買悪図週室歩風紙黒花春赤青館屋色走秋夏習駅洋旅服夕借曜飲肉貸堂鳥飯勉冬昼茶弟牛魚兄犬妹姉漢発表利用開発参加感想必要可能技術情報資料講演会議内容時間今回何見話来上下前後新入的対応設定実装処理構成管理運用監視障害環境機能説明最初次第一二三四五六七八九十百千万全部名高低性化法数値点違同様"
	commonHangul = "이다는을의에가고하한지를도사로기아자리나서일대시그인있어해과수정보제전스부만들게라니면것여주상장조성비세원유무우공화경구연생마신관안개교용모물방분당발학중음진데국동문름말요했습합은선간내오계위식행적실반차소미오터러비디드크트프레르브블클린컨퍼런후키노례운영험콜타역표김철서버참싶엔될된할함없않았었였기까야네때바람각업체품질점현결효과용량처속련회의록석"
	commonHans   = "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运"
	commonHant   = "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運"
)

// common tells in which languages a character is one of the most used.
var common = sync.OnceValue(func() map[rune]language {
	m := map[rune]language{}
	for _, l := range []struct {
		chars string
		bit   language
	}{{commonKanji, nihongo}, {commonHans, simplified}, {commonHant, traditional}, {commonHangul, hangul}} {
		for _, r := range l.chars {
			m[r] |= l.bit
		}
	}
	return m
})

// The weights of one character. Invalid bytes cost most, because the right
// encoding has next to none; rare characters cost less than common ones gain,
// because every text has some names in it.
const (
	weightOwn     = 1.0  // a letter of the language's own script, or one of its most used ideographs
	weightRare    = -0.3 // another ideograph
	weightOther   = -1.0 // a letter the language does not use
	weightInvalid = -8.0 // undecodable
	weightStrange = -2.0 // controls and private use
	weightHalf    = -0.4 // half-width kana: real in Shift_JIS, but also what EUC bytes look like in it
)

// plausible rates decoded text: the mean weight of its characters beyond
// ASCII in the language that suits it best. The mean makes candidates that
// take two bytes a character and those that take one comparable.
func plausible(text string) float64 {
	var sum [languages]float64
	n, prev := 0, '\n'
	for _, r := range text {
		if r >= utf8.RuneSelf || r < ' ' && r != '\n' && r != '\r' && r != '\t' {
			weigh(r, prev, &sum)
			n++
		}
		prev = r
	}
	if n == 0 {
		return 0
	}
	best := sum[0]
	for _, s := range sum {
		best = max(best, s)
	}
	return best / float64(n)
}

// weigh adds the weight of r, which follows prev, in each language.
func weigh(r, prev rune, sum *[languages]float64) {
	same := func(w float64) {
		for i := range sum {
			sum[i] += w
		}
	}
	own := func(l language, other float64) {
		for i := range sum {
			if l&(1<<i) != 0 {
				sum[i] += weightOwn
			} else {
				sum[i] += other
			}
		}
	}
	switch {
	case r == utf8.RuneError:
		same(weightInvalid)
	case r < 0xa0 || unicode.Is(unicode.Co, r):
		same(weightStrange)
	case r >= 0xff61 && r <= 0xff9f:
		same(weightHalf)
	case r >= 0x3041 && r <= 0x30fe:
		own(nihongo, weightOther)
	case r >= 0xac00 && r <= 0xd7a3:
		if common()[r]&hangul != 0 {
			own(hangul, weightOther)
		} else {
			same(weightRare) // most of the 11,172 syllables are hardly ever used
		}
	case unicode.Is(unicode.Han, r):
		own(common()[r], weightRare)
	case unicode.Is(unicode.Latin, r) || r >= 0x2010 && r <= 0x2026 || r == 0x20ac:
		if w := latinWeight(r, prev); w > 0 {
			own(western, 0)
			sum[languages-1] += w - weightOwn
		} else {
			same(w)
		}
	}
}

// latinWeight rates a character of a Western text: an accented letter stands
// among letters (café), typographic quotes and dashes stand anywhere, and
// two high bytes in a row are hardly ever one word.
func latinWeight(r, prev rune) float64 {
	switch {
	case !unicode.IsLetter(r), prev < utf8.RuneSelf && (unicode.IsLetter(prev) || prev <= ' '):
		return weightOwn / 2
	}
	return -weightOwn / 2
}
