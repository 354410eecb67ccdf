package digest

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// asks reports whether a text is a question: it ends or is marked as one, or says by its
// words that it is where minutes leave the mark out. Who asked can stand behind it in
// brackets.
func asks(text string) bool {
	text = withoutName(text)
	switch lastRune(text) {
	case '?', '？':
		return true
	case '。', '.':
		text = strings.TrimRightFunc(text, isStop)
		if r := lastRune(text); r < utf8.RuneSelf {
			return isMarked(text, questionMarks...)
		}
	}
	switch lastRune(text) {
	case 'か', '吗', '嗎', '까', '요':
		if questionEnds.end(text) != "" {
			return true
		}
	}
	return isMarked(text, questionMarks...) || asksInEnglish(text)
}

// withoutName is a text without what stands in brackets behind it, if that is no longer
// than a name.
func withoutName(text string) string {
	if last := lastRune(text); last != ')' && last != '）' {
		return text
	}
	open := strings.LastIndexAny(text, "(（")
	if open <= 0 || textSize(text[open:]) > longestSpeaker {
		return text
	}
	return strings.TrimRight(text[:open], " ")
}

// nameIn is who said a text, as notes of a discussion have it before a colon or behind it
// in brackets; "" if nobody is named.
func nameIn(text string) string {
	if n := speakerOf(text); n > 0 {
		return text[:n]
	}
	return text[len(withoutName(text)):]
}

var (
	questionMarks = []string{"Q", "Ｑ", "質問", "問い", "问", "問", "질문"}
	// questionEnds end sentences that ask; か alone ends other words, too (静か, どうか).
	questionEnds = endings("ですか|ますか|でしたか|ましたか|でしょうか|だろうか|のか|ないか|よいか|良いか|いいか|べきか|たか|るか|吗|嗎|습니까|입니까|나요|가요")
)

// asksInEnglish reports whether a text begins as English questions do, with the verb
// before who does it. In small letters, and before other words, that can be the middle of
// a sentence or what somebody is to do.
func asksInEnglish(text string) bool {
	if i := strings.IndexByte(text, ':'); i > 0 && i <= longestSpeaker {
		text = strings.TrimLeft(text[speakerOf(text):], " ")
	}
	if !strings.ContainsRune("WHIADCS", firstRune(text)) {
		return false
	}
	first, rest, _ := strings.Cut(text, " ")
	second, rest, more := strings.Cut(rest, " ")
	if !more || rest == "" {
		return false
	}
	first = lower(first)
	if slices.Contains(wh, first) {
		return slices.Contains(auxiliaries, second) && (first != "which" || second != "is" && second != "are")
	}
	return slices.Contains(auxiliaries, first) && slices.Contains(subjects, second)
}

var (
	wh          = strings.Fields("what why how who when where which")
	auxiliaries = strings.Fields("is are was were do does did can could should would will have has")
	subjects    = strings.Fields("we you i they there")
)

// answers reports whether a text says that it is an answer. An A can stand for
// the first of a list, so it is one only behind a question.
func answers(text string) bool {
	return isMarked(text, "A", "Ａ", "回答", "答え", "答", "답변", "답")
}

// isMarked reports whether a text begins with one of the words, a number behind
// it or not, and a colon, a full stop or a comma.
func isMarked(text string, words ...string) bool {
	for _, w := range words {
		if text == "" || text[0] != w[0] {
			continue
		}
		if rest, ok := strings.CutPrefix(text, w); ok {
			sign := firstRune(strings.TrimLeft(rest, "0123456789０１２３４５６７８９"))
			if strings.ContainsRune(":：.．、", sign) {
				return true
			}
		}
	}
	return false
}
