package structure

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
)

// recordsMin is how many records a document has at least where they are its parts.
const recordsMin = 3

// recordLabelMax is the longest label of a record, in bytes: some words of Latin, ten wide
// letters.
const recordLabelMax = 40

// records are the lines that begin records, by what they are labelled with: groups of
// labelled lines one below the other that begin alike, as the talks of a term stand in
// the schedule of a seminar. Where most stand under titles, those are the titles.
func (n *Notes) records() map[int]string {
	var found map[int]string
	counts, titled := map[string]int{}, map[string]int{}
	for i := 0; i+1 < len(n.blocks); i++ {
		next := &n.blocks[i+1]
		if next.Name == lexis.NoField || next.Blanks > 0 || next.Rule || n.gap(i) == 0 && !n.ruled(i) {
			continue
		}
		if name := recordLabel(&n.blocks[i]); name != "" {
			if found == nil {
				found = map[int]string{}
			}
			found[i] = name
			counts[name]++
			titled[name] += int(when(n.underTitle(i)))
		}
	}
	for i, name := range found {
		if counts[name] < recordsMin || 2*titled[name] > counts[name] {
			delete(found, i)
		}
	}
	return found
}

// recordLabel is what a line is labelled with, "" for nothing.
func recordLabel(b *block.Block) string {
	switch b.Kind {
	case block.Para, block.Item, block.Field:
	default:
		return ""
	}
	at := strings.IndexAny(b.Text, ":：")
	if at <= 0 || at > recordLabelMax || lexis.Blank(strings.TrimLeft(b.Text[at:], ":：")) || strings.Contains(b.Text, "\n") {
		return ""
	}
	return lexis.Fold(strings.TrimSpace(b.Text[:at]))
}

// underTitle reports whether line i stands right below a heading, or below a line that
// stands alone.
func (n *Notes) underTitle(i int) bool {
	if i == 0 {
		return false
	}
	up := &n.blocks[i-1]
	switch up.Kind {
	case block.Heading:
		return true
	case block.Para:
		return i > 1 && n.gap(i-1) > 0 && recordLabel(up) == "" && len(up.Text) <= titleColumns
	}
	return false
}
