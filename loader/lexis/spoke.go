package lexis

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// talkWords are words for a talk, spokeWords what its speaker does, behind a name.
var (
	talkWords  = wordList{text: `talk talks keynote presentation session demo tutorial lecture speech workshop`}
	spokeWords = wordList{text: `gave gives talked talks spoke speaks presented presents showed shows explained explains discussed discusses demonstrated demonstrates described describes introduced introduces
talking speaking presenting giving explaining discussing showing describing introducing demonstrating looking sharing leading covered covers demoed demos opened closed kicked took walked looked looks argued reported`}
)

// wideSpoke say the same behind a name in wide letters.
var wideSpoke = strings.Fields(`発表 講演 トーク セッション LT 登壇 お話 プレゼン 汇报 分享 演讲 主讲 讲解 发表 匯報 演講 主講 講解 발표 강연`)

// TalkOf reports that what is somebody's is a talk: (Ada Holm's) keynote, short talk.
func TalkOf(s string) bool {
	for n := range strings.FieldsSeq(s[:min(len(s), talkOfMax)]) {
		if talkWords.hasLower(strings.Trim(n, ",.:;")) {
			return true
		}
	}
	return false
}

// TalkBy is where a name stands behind a word for a talk and by, 0 for nowhere: A brief talk by haru about ropes.
func TalkBy(s string) int {
	for from := 0; ; {
		i := strings.Index(s[from:], " by ")
		if i < 0 {
			return 0
		}
		from += i + len(" by ")
		before := s[:from-len(" by ")]
		if talkWords.hasLower(before[strings.LastIndexByte(before, ' ')+1:]) {
			return from
		}
	}
}

// talkOfMax is how far behind a name the word for a talk stands, in bytes.
const talkOfMax = 40

// Spoke reports what stands behind a name if it says that somebody spoke: (Ada Holm) showed,
// さんの発表, 对…进行了汇报.
func Spoke(s string) bool {
	verb, _, _ := strings.Cut(strings.TrimPrefix(s, " "), " ")
	if spokeWords.has(strings.Trim(verb, ",.")) {
		return true
	}
	clause, n := s, 0
	for i, r := range s {
		if n++; r == '。' || r == '\n' || r == '、' && n > 4 || n > spokeMax {
			clause = s[:i]
			break
		}
	}
	if !HasWide(clause) {
		return false
	}
	for _, w := range wideSpoke {
		if strings.Contains(clause, w) {
			return true
		}
	}
	return false
}

// spokeMax is how far behind a name that stands, in characters.
const spokeMax = 24

// speeches are what Chinese texts have behind the name of who spoke, beforeSpeech what may stand between.
var (
	speeches     = strings.Fields(`分享 带来 帶來 主讲 主講 演讲 演講 讲解 講解 讲述 講述 作了 做了`)
	speechBegins = firstsOf(speeches...)
	beforeSpeech = [...]string{"为我们", "为大家", "给大家", "给我们", "為大家", "跟大家", "现场", "所", "的"}
)

// NextSpeech finds the first word for speaking in a Chinese text from an offset on: where what stands
// before it ends, and where to look for the next. next is -1 where there is none.
func NextSpeech(text string, from int) (end, next int) {
	for from < len(text) {
		i := speechBegins.Index(text[from:])
		if i < 0 {
			return 0, -1
		}
		from += i
		for _, w := range speeches {
			if !strings.HasPrefix(text[from:], w) {
				continue
			}
			before := text[:from]
			for _, between := range beforeSpeech {
				before = strings.TrimSuffix(before, between)
			}
			return len(before), from + len(w)
		}
		_, size := utf8.DecodeRuneInString(text[from:])
		from += size
	}
	return 0, -1
}

// SpeakerIs is where a name begins in a Chinese text behind a word for a speaker and 是, 0 for nowhere.
func SpeakerIs(text string) int {
	i := strings.Index(text, "是")
	if i <= 0 {
		return 0
	}
	ends := func(w string) bool { return strings.HasSuffix(text[:i], w) }
	if slices.ContainsFunc(whoIs[:], ends) || slices.ContainsFunc(speakerWords[:], ends) {
		return i + len("是")
	}
	return 0
}

// whoIs stand before 是 and who spoke or speaks, beside the words for speakers: the guests of a gathering only listen.
var whoIs = [...]string{"分享的", "演讲的", "分享的嘉宾", "分享嘉宾", "演讲嘉宾", "主讲嘉宾", "大家好，我"}
