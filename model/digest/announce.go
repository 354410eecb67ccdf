package digest

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"yomi/model"
)

// follows reports whether c, which stands right behind before, is among what
// the paragraph first announces: items, where it does not end like a sentence or
// says that they follow; whatever stands behind a colon; and the lines under a
// name or a title in brackets, where a list was written without its signs; and all that
// stands below a numbered title up to the next.
func (d *draft) follows(before, c, first model.Ref) bool {
	before = d.first(before)
	n, lead, text := d.t.Node(c), d.t.Node(first), d.t.Node(d.last(first)).Text
	switch {
	case d.series[first]:
		return !d.series[c] && !d.isTitle(c)
	case lead.Form == model.Code || lead.Form.Keeps() || lead.Form == model.Link || isRemark(text):
		return false
	case isLink(d.t, first) && isLink(d.t, c):
		return false // the next of several pages
	case endsInColon(text):
		return n.Form == model.Item && lead.Form != model.Item || before == first && n.Form != lead.Form && n.Form != model.Heading ||
			n.Form == model.Para && lead.Form == model.Para && !n.Gap && !endsInColon(n.Text) && isWithin(text, topicSize)
	case n.Form == model.Item:
		return lead.Form == model.Para && before == first && (!endsSentence(text) || saysWhatFollows(text)) ||
			lead.Form == model.Para && d.t.Node(before).Form == model.Item
	case n.Form == model.Table && lead.Form == model.Para && before == first:
		return isWithin(text, topicSize) && !endsSentence(text) && !states(text) // the name of the table
	case d.t.Node(before).Form == model.Table:
		return false
	}
	if n.Form == model.Para && lead.Form != model.Heading && !n.Gap && d.t.Leaf(c) && textSize(n.Text) <= nameSize && !endsSentence(n.Text) && announcesList(text) {
		return true
	}
	if n.Form != model.Para || lead.Form != model.Para && lead.Form != model.Item || n.Gap || !d.t.Leaf(c) {
		return false
	}
	if isInBrackets(text) {
		return !isInBrackets(n.Text)
	}
	sign := firstRune(text)
	return isName(text) && !isName(n.Text) && d.mayBeName(first, text, n.Text) && (isLetter(sign) || sign != firstRune(n.Text)) && (before != first || len(n.Text) > len(text))
}

// isRemark reports whether all of a line is a remark in round brackets, which heads
// nothing.
func isRemark(line string) bool {
	first := firstRune(line)
	return (first == '(' || first == '（') && bracketed(line) == len(line)
}

// isInBrackets reports whether all of a line stands in brackets of a kind that
// people draw around titles.
func isInBrackets(line string) bool {
	line = strings.TrimSpace(line)
	first, last := firstRune(line), lastRune(line)
	for i := 0; i+1 < len(framing); i += 2 {
		if first == framing[i] && last == framing[i+1] {
			return strings.Count(line, string(first)) == 1 && textSize(line) <= nameSize
		}
	}
	return false
}

// framing are those brackets, each opener before its closer.
var framing = []rune("【】［］[]＜＞〈〉《》")

// announcesList reports whether the last sentence of a text says that a list
// stands behind it.
func announcesList(text string) bool {
	if !saysWhatFollows(text) {
		return false
	}
	list := sentences(text, math.MaxInt)
	return promises(list[len(list)-1])
}

// promises reports whether a short sentence does no more than say that something
// follows.
func promises(sentence string) bool {
	if !isWithin(sentence, topicSize) {
		return false
	}
	sentence = lower(sentence)
	if endsInPromise.end(strings.TrimRightFunc(sentence, isStop)) != "" {
		return true
	}
	i := promising.find(sentence)
	if i <= 0 {
		return i == 0
	}
	before := lastRune(sentence[:i])
	return !strings.HasPrefix(sentence[i:], "以") || !unicode.In(before, unicode.Han, unicode.Nd) // 十八歳以下の is none
}

// promising are the words of such sentences.
var promising = anyOf("以下の|以下は|以下に|以下、|下記の|下記は|下記に|次の通り|次のとおり|as follows|the following|如下|다음과 같")

var endsInPromise = endings("は以下|は下記|は以下です|は下記です|は次です|はこんな感じ|はこんな感じです|は次のようになります|如下")

// says reports whether a number stands in a text, in figures or in a word, by
// itself: 12 does not say 2.
func says(text string, n int) bool {
	if slices.Contains(numbers(text), n) {
		return true
	}
	if n < len(numerals) {
		return slices.ContainsFunc(numerals[n], func(w string) bool { return strings.Contains(text, w) })
	}
	return false
}

// numerals are the words for the numbers of things that are listed.
var numerals = [][]string{2: list("二つ|ふたつ|两个|兩個|两种|兩種|two |Two |두 가지"), 3: list("三つ|三点|三個|三种|三個|三種|three |Three |세 가지"),
	4: list("四つ|四点|四个|四個|四种|四種|four |Four |네 가지"), 5: list("五つ|五点|五个|五個|五种|五種|five |Five |다섯 가지")}

// isName reports whether a line names something rather than saying it: short,
// and without a verb as far as that can be seen.
func isName(text string) bool {
	if textSize(text) > nameSize || strings.ContainsAny(text, "。．.!！?？、，,=→⇒:：") {
		return false
	}
	for _, r := range text {
		if isHiragana(r) && r != 'の' {
			return false
		}
	}
	return len(strings.Fields(text)) <= fewWords
}

// joinAnnounced makes one piece of a short list that is announced by number
// ("the following four"): some of four would be wrong.
func (d *draft) joinAnnounced(under int) {
	first := under + 1
	if under == none || len(d.pieces)-first < 2 || d.pieces[len(d.pieces)-1].under != under || !d.announces(under) {
		return
	}
	whole, text := piece{}, ""
	var listed []string
	room := d.room(under)
	for i, p := range d.pieces[first:] {
		if p.under != under || p.role != point || len(text) > 3*room { // of kanji
			return
		}
		if listed = append(listed, p.listed...); p.listed == nil {
			listed = append(listed, p.text)
		}
		if i == 0 {
			whole, text = p, p.text
			continue
		}
		text = strings.TrimSuffix(text, "。") + slash + p.text
		whole.counts += p.counts
	}
	if whole.counts < 2 || textSize(text) > room {
		return
	}
	whole.text, whole.listed, whole.linked = text, listed, ""
	d.pieces = d.pieces[:first]
	d.add(whole)
}

// announces reports whether a piece says that a list follows. Of one with many notes
// under it that is asked behind each.
func (d *draft) announces(piece int) bool {
	if d.announcer.piece != piece || d.announcer.text != d.pieces[piece].text {
		text := d.pieces[piece].text
		d.announcer = announcer{piece, text, saysWhatFollows(text)}
	}
	return d.announcer.announces
}

// announcer is what was found out last of a piece that others stand under.
type announcer struct {
	piece     int
	text      string
	announces bool
}
