package digest

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// phraseSet is phrases to be found inside of texts, by the last bits of their first
// character: each character of all notes is asked whether one begins with it.
// It is made when it is first asked for: most runs of the program sum up nothing.
type phraseSet struct {
	made func() *phraseTable
}

type phraseTable [bitsOfFirst + 1][]string

// bitsOfFirst are bits enough for a few dozen phrases to be told from nearly all
// other characters.
const bitsOfFirst = 0x3ff

func anyOf(given string) *phraseSet {
	return &phraseSet{sync.OnceValue(func() *phraseTable {
		of := &phraseTable{}
		for _, p := range list(given) {
			first := firstRune(p)
			of[first&bitsOfFirst] = append(of[first&bitsOfFirst], p)
		}
		return of
	})}
}

// in reports whether one of the phrases stands in a text; those in Latin letters
// do as words of their own.
func (set *phraseSet) in(text string) bool { return set.find(lower(text)) >= 0 }

// find is where the first of the phrases stands in a text in small letters, -1 if
// there is none.
func (set *phraseSet) find(text string) int {
	of, before := set.made(), ' '
	for off := 0; off < len(text); {
		r, n := runeAt(text, off)
		if of[r&bitsOfFirst] != nil && (isWide(r) || !isLatin(before)) && of.first(text[off:], r) {
			return off
		}
		before = r
		off += n
	}
	return -1
}

// markSet is sets of phrases that are looked for in one go, each by a bit of its own.
type markSet struct {
	made func() *[bitsOfFirst + 1][]mark
}

type mark struct {
	phrase string
	bit    uint8
}

func marksOf(sets ...*phraseSet) *markSet {
	return &markSet{sync.OnceValue(func() *[bitsOfFirst + 1][]mark {
		of := &[bitsOfFirst + 1][]mark{}
		for k, set := range sets {
			for first, phrases := range set.made() {
				for _, p := range phrases {
					of[first] = append(of[first], mark{p, 1 << k})
				}
			}
		}
		return of
	})}
}

// in gives the bits of the sets of which a phrase stands in a text in small letters.
func (set *markSet) in(text string) (found uint8) {
	of, before := set.made(), ' '
	for off := 0; off < len(text); {
		r, n := runeAt(text, off)
		if marks := of[r&bitsOfFirst]; marks != nil && (isWide(r) || !isLatin(before)) {
			for _, m := range marks {
				if found&m.bit == 0 && strings.HasPrefix(text[off:], m.phrase) && (isWide(r) || endsLatin(text[off:], m.phrase)) {
					found |= m.bit
				}
			}
		}
		before = r
		off += n
	}
	return found
}

// begins reports whether a text begins with one of the phrases.
func (set *phraseSet) begins(text string) bool {
	of, first := set.made(), firstRune(text)
	first = unicode.ToLower(first)
	return of[first&bitsOfFirst] != nil && of.first(lower(text), first)
}

// first reports whether a text in small letters, whose first character is given,
// begins with one of the phrases.
func (of *phraseTable) first(text string, first rune) bool {
	for _, p := range of[first&bitsOfFirst] {
		if strings.HasPrefix(text, p) && (isWide(first) || endsLatin(text, p)) {
			return true
		}
	}
	return false
}

// endsLatin reports whether the phrase that a text begins with ends as a word.
func endsLatin(text, phrase string) bool {
	last := lastRune(phrase)
	next := firstRune(text[len(phrase):])
	return !isLatin(last) || !isLatin(next)
}

// endingSet is phrases that texts end with, by the last byte of each.
type endingSet struct {
	made func() *[256][]string
}

func endings(given string) *endingSet {
	return &endingSet{sync.OnceValue(func() *[256][]string {
		of := &[256][]string{}
		for _, p := range list(given) {
			last := p[len(p)-1]
			of[last] = append(of[last], p)
		}
		return of
	})}
}

// end is the phrase that a text ends with, in small letters or not, "" if there is
// none.
func (of *endingSet) end(text string) string {
	if text == "" {
		return ""
	}
	last := text[len(text)-1]
	if last >= 'A' && last <= 'Z' {
		last += 'a' - 'A'
	}
	for _, p := range of.made()[last] {
		if len(p) <= len(text) && lower(text[len(text)-len(p):]) == p {
			return p
		}
	}
	return ""
}

// lineSet is phrases each of which is the whole of a line, by bareLine, and by the last
// bits of what they begin with: most lines begin otherwise.
type lineSet struct {
	made func() *lineTable
}

type lineTable struct {
	of     map[string]bool
	begins [bitsOfFirst + 1]bool
}

func lines(given string) *lineSet {
	return &lineSet{sync.OnceValue(func() *lineTable {
		of := &lineTable{of: phrases(given)}
		for p := range of.of {
			of.begins[firstRune(p)&bitsOfFirst] = true
		}
		return of
	})}
}

// are reports whether a line is one of the phrases.
func (set *lineSet) are(line string) bool {
	if len(line) > longestPhrase {
		return false
	}
	return set.canBegin(line) && set.made().of[bareLine(line)]
}

// canBegin reports whether a line begins as one of the phrases does, as far as a few bits
// of its first letter tell.
func (set *lineSet) canBegin(line string) bool {
	first := firstRune(line)
	if isNoLetter(first) {
		first = firstRune(strings.TrimLeftFunc(line, isNoLetter))
	}
	return set.made().begins[unicode.ToLower(first)&bitsOfFirst]
}

func phrases(given string) map[string]bool {
	of := map[string]bool{}
	for _, p := range list(given) {
		of[p] = true
	}
	return of
}

// The bits of marked.
const (
	isAside = 1 << iota
	isOfTheDay
	isSuperlative
	isFelt
	isOfPresenter
)

var (
	// asides are words by which people say that something is beside the point, and words of
	// thanks and greetings.
	asides = anyOf(`ちなみに|余談|それはさておき|とりあえず|あと、|（笑|笑）|(笑|笑)|よろしく|ありがとう|お願いします|こんにちは|お疲れ|大家好|各位好|hello everyone|hi everyone|안녕하세요|
		話を元に戻|話を戻|閑話休題|脱線|お楽しみに|最後まで読んで|お読みいただき|hope this helps|let me know if|happy coding|happy hacking|stay tuned|敬请期待|敬請期待|欢迎关注|歡迎關注|欢迎大家|歡迎大家|欢迎加入|歡迎加入|欢迎围观|歡迎圍觀|不要错过|不要錯過|很高兴|很高興|很开心|很開心|悄悄说|鸣谢|鳴謝|
		i mean|errr|えーと|えっと|i don't know|i do not know|i have no idea|i'm not sure|i am not sure|i don't understand|i haven't thought|我不知道|我不清楚|我不太清楚|よくわかりませんでした|よくわからなかった|よく分かりませんでした|よく分からなかった|
		+1|ps:|ps：|p.s.|欢迎指正|歡迎指正|btw|by the way|as a side note|incidentally|lol|thanks|thank you|顺便|順便|题外话|題外話|谢谢|謝謝|참고로|여담|감사`)
	// days are words of how the day went, where one ate and what one thought, not of
	// what was said.
	days = anyOf(`参加し|会場|受付|懇親会|ランチ|休憩|に集合|集合時間|集合場所|お昼|スライド|資料は|資料が|資料を|資料の|資料も|資料に|資料で|発表資料|思った|思いま|思う|感じ|印象|個人的|lunch|coffee|slides|venue|i think|i feel|i felt|i liked|interesting|great|cool|
		会场|會場|午餐|茶歇|签到|个人觉得|個人覺得|점심|뒤풀이|느낌`)
	// superlatives are words by which people say what matters most.
	superlatives = anyOf("最も|最大の|最大は|一番|重要|大事な|大事だ|大事で|大事と|が大事|大切|本質|鍵は|カギは|most important|the most|the key|is key|the biggest|main reason|crucial|essential|最重要|最大的|关键|關鍵|核心|本质|重点|重點|根本|가장|핵심|중요")
	// marked are those that are looked for in each point.
	marked = marksOf(asides, days, superlatives, felt, presenters)
	// leanings begin sentences that say little without the one before.
	leanings = anyOf(`が、|の、|とか|けど|けれど|ですが、|なのに、|なのだが|なんですが|それ|そうい|そうし|そうす|そうな|こうい|こうし|こうな|そんな|こんな|どちらも|両者|両方|前者|後者|逆に|一方|同様|したがって|従って|しかも|例えば|たとえば|そしたら|すなわち|これ|この|その|また|そして|さらに|なので|という|といった|みたいに|のように|そのため|しかし|でも|で、|あと|さて|つまり|だから|すると|ただ、|ただし|ところが|とはいえ|と言って|というのは|it|this|that|these|those|and|but|also|so|then|they|he|she|however|therefore|thus|otherwise|instead|moreover|because|which|such|both of|neither|similarly|likewise|as a result|on the other hand|for example|for instance|
		但|而|也|不过|不過|然后|然後|另外|还|還|所以|因此|例如|比如|同时|此外|于是|於是|这|這|那|它|他们|他們|同样|同樣|反之|前者|后者|後者|其中|그래서|그리고|하지만|그런데`)
	// tails begin the rest of a sentence that stands behind a list.
	tails = anyOf("を|といった|という|などを|などの|のような|みたいな|って感じ")
	// units stand behind the figures that people remember.
	units = anyOf(`%|％|倍|円|元|원|万|億|亿|억|秒|分|時間|小时|시간|台|件|人|명|名|年|년|ヶ月|か月|个月|개월|個|个|개|次|回|社|ms|gb|tb|mb|x|million|billion|
		times|percent|hours|minutes|seconds|days|weeks|months|years|people|users`)
)

// wishes reports whether a text ends with what somebody wants.
func wishes(text string) bool {
	text = strings.TrimRightFunc(text, isStop)
	return slices.ContainsFunc(wanted, func(end string) bool { return strings.HasSuffix(text, end) })
}

var wanted = list("たい|ほしい|欲しい|싶다|싶음")

// hasFigure reports whether a number with its unit stands in a text.
func hasFigure(text string) bool {
	for off := 0; off < len(text); off++ {
		if c := text[off]; c < '0' || c > '9' {
			continue
		}
		rest := strings.TrimLeft(text[off:], "0123456789.,")
		rest = strings.TrimPrefix(rest, " ")
		off = len(text) - len(rest) - 1
		if units.begins(rest) {
			return true
		}
	}
	return false
}

// claims reports whether a text that is no question says something rather than naming
// it, in any language as far as that can be seen.
func claims(text string) bool {
	return statesSomething(text) || !strings.ContainsFunc(text, isKana) && chineseVerbs.find(text) >= 0
}

// chineseVerbs are characters that hardly any Chinese sentence is without.
var chineseVerbs = anyOf("是|有|会|會|能|要|不|了|把|被|让|讓|使|将|將")

// enumerates reports whether a text names several things: who writes down A, B
// and C tells what others spread over three notes.
func enumerates(text string) bool {
	return strings.IndexByte(text, '/') >= 0 || strings.Contains(text, "／") || strings.Count(text, "、") > 1 || strings.Count(text, ", ") > 1
}

// speakerOf is the length of what a text begins with that all its sentences stand
// under: who says them, or what they are (N: …, 注意：…). It is a word or two,
// behind whose colon a sentence begins.
func speakerOf(text string) int {
	i := colonIn(text)
	if i <= 0 || textSize(text[:i]) > longestSpeaker || strings.Contains(text[:i], " -") || strings.ContainsFunc(text[:i], func(r rune) bool { return isStop(r) || !isLetter(r) && !strings.ContainsRune(" +-_'’", r) }) {
		return 0
	}
	_, n := utf8.DecodeRuneInString(text[i:])
	if rest := text[i+n:]; strings.TrimSpace(rest) == "" || n == 1 && !isWide(lastRune(text[:i])) && rest[0] != ' ' {
		return 0
	}
	return i + n
}

// longestSpeaker is the size of two names, or of eleven kanji that name a thing.
const longestSpeaker = 24
