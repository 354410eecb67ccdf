package structure

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
)

// heldLine reports a field, or an item that is one, with when, where or with
// whom something was.
func heldLine(b *block.Block) bool {
	if b.Kind != block.Field && b.Kind != block.Item {
		return false
	}
	name := lexis.FieldOf(b.Text)
	return name == lexis.DateField || name == lexis.PlaceField || name == lexis.PeopleField
}

// speakerLine reports a line that says who speaks: a field, or a sentence as
// blogs have it (…さんの発表です, …氏によるLT).
func speakerLine(b *block.Block) bool {
	if _, by := afterBy(b.Text); by || b.Name == lexis.SpeakerField {
		return true
	}
	text := b.Text
	if len(text) > speakerLineMax {
		text = text[:speakerLineMax]
	}
	if !mentionsPerson(text) && !strings.Contains(text, "発表です") {
		return false
	}
	for _, what := range [...]string{"発表", "講演", "セッション", "トーク", "LT", "お話"} {
		before, after, ok := strings.Cut(text, what)
		if !ok {
			continue
		}
		who := strings.TrimSuffix(strings.TrimSuffix(before, "の"), "による")
		if who == before {
			continue
		}
		for _, title := range honorifics {
			if strings.HasSuffix(who, title) {
				return true
			}
		}
		if what == "発表" && strings.HasPrefix(after, "です") {
			return true
		}
	}
	return false
}

// honorifics follow the name of who speaks.
var honorifics = [...]string{"さん", "氏", "様", "先生"}

func mentionsPerson(text string) bool {
	for i := 0; i+2 < len(text); {
		if text[i] < 0xe3 || text[i] > 0xe6 {
			i++ // no title of a person begins so
			continue
		}
		for _, title := range honorifics {
			if text[i] == title[0] && text[i+1] == title[1] && strings.HasPrefix(text[i:], title) {
				return true
			}
		}
		i += len("氏")
	}
	return false
}

// introduced reports whether one of the lines right under line i says who speaks.
func (n *Notes) introduced(i int) bool {
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

// introduction is how many lines under a title may say who speaks.
const introduction = 2

// introduces reports a line that says by a word who speaks.
func introduces(b *block.Block) bool { return speakerLine(b) || nameAlone(b.Text) }

// saysSpeaker is introduces of line i. It is asked by each of the lines above.
func (n *Notes) saysSpeaker(i int) bool {
	if i < len(n.said) {
		return n.said[i].speaker
	}
	return introduces(&n.blocks[i])
}

// introductionMax is the longest line of names, in bytes.
const introductionMax = 90

// slidesLine reports a line that says where a talk's slides or recording are:
// a label of a few words and an address.
func slidesLine(text string) bool {
	if len(text) > slidesLineMax || !strings.Contains(text, "://") {
		return false
	}
	label, _, ok := strings.Cut(text, ":")
	if wide, _, found := strings.Cut(text, "："); found && len(wide) < len(label) {
		label = wide
	}
	return ok && len(label) <= labelMax && lexis.WordsIn(lexis.Fold(label)).Has(lexis.Slides)
}

// The longest line that is an address behind a label, and the longest label, in
// bytes.
const (
	slidesLineMax = 300
	labelMax      = 36
)

// speakerLineMax is how far into a line the speaker is looked for: the first
// clause, in bytes.
const speakerLineMax = 120
