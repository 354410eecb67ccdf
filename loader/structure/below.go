package structure

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
)

// introduced reports whether one of the lines right under line i says who speaks.
func (n *Notes) introduced(i int) bool {
	below := &n.blocks[i+1]
	if below.Kind == block.Heading {
		return n.blocks[i].Kind == block.Heading && below.Level > n.blocks[i].Level && nameAlone(below.Text)
	}
	if below.Kind == block.Para && nameAlone(firstSaid(below.Text)) {
		return true
	}
	for k := i + 1; k < min(i+1+introduction, len(n.blocks)) && n.blocks[k].Kind != block.Heading; k++ {
		b := &n.blocks[k]
		if b.Kind == block.Item && b.Name == lexis.NoField && k+1 < len(n.blocks) && deeper(b, &n.blocks[k+1]) {
			continue // somebody who said what is below
		}
		if n.saysSpeaker(k) || k == i+1 && b.Kind == block.Para && len(b.Text) <= introductionMax && nameWords(b.Text) {
			return true // by a word for it or, right under the title, as a name and nothing more
		}
	}
	return false
}

// firstSaid is the first sentence of a text, if it is short.
func firstSaid(text string) string {
	text, _, _ = strings.Cut(text[:min(len(text), introductionMax)], "。")
	return text
}

// introduction is how many lines under a title may say who speaks.
const introduction = 2

// introduces reports a line that says by a word who speaks: by Ada Holm, …氏によるLT.
func introduces(b *block.Block) bool {
	_, by := afterBy(b.Text)
	text := b.Text[:min(len(b.Text), speakerLineMax)]
	return by || b.Name == lexis.SpeakerField || nameAlone(b.Text) || strings.Contains(text, "さんの発表") || strings.Contains(text, "による") && lexis.IndexOf(text, "さんによる", "氏による") >= 0
}

// saysSpeaker is introduces of line i. It is asked by each of the lines above.
func (n *Notes) saysSpeaker(i int) bool {
	if i < len(n.said) {
		return n.said[i].speaker
	}
	return introduces(&n.blocks[i])
}

// introductionMax is the longest line of names, in bytes.
const introductionMax = 90

// honorifics follow the name of who speaks.
var honorifics = [...]string{"さん", "氏", "様", "先生"}

// labelMax is the longest label, in bytes.
const labelMax = 36

// speakerLineMax is how far into a line the speaker is looked for, in bytes.
const speakerLineMax = 120
