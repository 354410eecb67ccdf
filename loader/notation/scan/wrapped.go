package scan

import (
	"strings"
	"unicode/utf8"

	"yomi/loader/block"
	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/model"
)

// The shape of paragraphs that were wrapped by hand.
const (
	// wrapMin is the narrowest column anybody wraps prose at.
	wrapMin = 40
	// wrapMax is the widest: lines longer than that are paragraphs each.
	wrapMax = 130
	// wrapSlack is how much shorter than the longest a wrapped line can be:
	// the length of a Latin word that did not fit.
	wrapSlack = 14
)

// JoinWrapped makes one paragraph of each run of lines that was wrapped by
// hand: lines without a gap, nearly as long as the longest, most of which do
// not end a sentence. Of any other run the lines that make one sentence are one
// paragraph, and each other line stays a note of its own, because people write
// notes a line each.
func JoinWrapped(doc *model.Document, blocks []block.Block) []block.Block {
	out := blocks[:0]
	for i := 0; i < len(blocks); {
		n := 1
		for i+n < len(blocks) && continues(&blocks[i+n-1], &blocks[i+n]) {
			n++
		}
		run := blocks[i : i+n]
		i += n
		if n > 1 && wrappedByHand(run) {
			out = append(out, joined(run))
			continue
		}
		for len(run) > 0 {
			k := sentenceLines(run)
			if k > 1 {
				out = append(out, joined(run[:k]))
			} else {
				out = append(out, run[0])
			}
			run = run[k:]
		}
	}
	return out
}

// joined is one paragraph of several lines.
func joined(run []block.Block) block.Block {
	b, last := run[0], run[len(run)-1]
	b.Lines = last.Line + last.Lines - b.Line
	texts := make([]inline.Text, len(run))
	for j := range run {
		texts[j] = inline.Text{Said: run[j].Text, Runs: run[j].Runs(), Off: int(run[j].Off)}
	}
	b.Say(inline.Join(texts...))
	return b
}

// sentenceLines is how many lines the sentence has that the first line begins: 1
// unless the lines before its end are as long as lines are that were wrapped, and
// stop at a comma or amid a word.
func sentenceLines(run []block.Block) int {
	n, commas := 1, true
	for ; n < len(run) && !lexis.EndsSentence(run[n-1].Text); n++ {
		columns := lexis.Columns(run[n-1].Text)
		if columns < wrapMin || columns > wrapMax {
			return 1
		}
		r := lexis.LastRune(run[n-1].Text)
		commas = commas && (r == '、' || r == '，')
	}
	if n == 1 || !lexis.EndsSentence(run[n-1].Text) || !commas && !wrappedByHand(run[:n]) {
		return 1
	}
	return n
}

// continues reports whether b may be the next line of a's paragraph.
func continues(a, b *block.Block) bool {
	return b.Kind == block.Para && b.Blanks == 0 && !b.Rule && !a.Alone && !b.Alone &&
		(a.Kind == block.Para && (a.Indent == b.Indent || a.Indent == b.Indent+2) || // a first line is indented by one full-width space
			a.Kind == block.Item && int(b.Indent) > int(a.Indent)) &&
		b.Line == a.Line+a.Lines && !(entry(a.Text) && entry(b.Text))
}

// entry reports a line that begins with a date or a time of day: of two such lines, each
// is an entry of its own.
func entry(s string) bool {
	_, sure := lexis.DatedLine(s)
	return sure || lexis.TimeAt(s) > 0
}

// wrappedByHand judges a run of lines.
func wrappedByHand(run []block.Block) bool {
	var room [16]int // for most paragraphs
	columns, longest := room[:0], 0
	for i := range run {
		if len(run[i].Text) > 4*wrapMax {
			return false
		}
		n := lexis.Columns(run[i].Text) + int(run[i].Indent)
		if columns, longest = append(columns, n), max(longest, n); n > wrapMax {
			return false
		}
	}
	if longest < wrapMin {
		return false
	}
	// All lines but the last are full; most of them stop inside a sentence.
	// Two lines prove little: there the first must stop amid a word or
	// before a small one.
	all := len(run) - 1
	short, open := 0, 0
	for i := range run[:all] {
		if columns[i] < longest-wrapSlack {
			if short++; short*10 > all {
				return false
			}
		}
		if !lexis.EndsSentence(run[i].Text) && !identifierFirst(run[i+1].Text) && (!lexis.EndsClause(run[i].Text) || commaBefore(run[i].Text, run[i+1].Text)) {
			open++
		}
	}
	if all == 1 {
		return open == 1 && goesOn(run[0].Text, run[1].Text)
	}
	return open*2 > all
}

// commaBefore reports that a ends in a comma and b goes on in lower case: of Latin
// words, that is the middle of a sentence.
func commaBefore(a, b string) bool {
	return strings.HasSuffix(a, ",") && b != "" && b[0] >= 'a' && b[0] <= 'z'
}

// identifierFirst reports a line that begins with the name of a file, a branch or a draft:
// words with several hyphens or the like between them. People write one a line.
func identifierFirst(s string) bool {
	word, _, _ := strings.Cut(s, " ")
	if len(word) > 0 && word[0] >= utf8.RuneSelf {
		return false
	}
	return strings.Count(word, "-")+strings.Count(word, "_")+strings.Count(word, "/") >= 2 && strings.IndexFunc(word, lexis.LetterOrDigit) == 0
}

// goesOn reports whether b plainly continues a: a Latin word in lower case
// follows, or a particle or kana that begins no sentence.
func goesOn(a, b string) bool {
	r, _ := utf8.DecodeRuneInString(b)
	return r >= 'a' && r <= 'z' || strings.ContainsRune("をがはにでのとへもんっゃゅょー、。", r)
}
