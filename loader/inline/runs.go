package inline

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"

	"yomi/loader/lexis"
	"yomi/model"
)

// text makes the draft of the source from lo to hi a Text: what is said, without
// blanks at its ends unless they are to be kept, and the runs in it.
func (d *draft) text(lo, hi int, keeps bool) Text {
	if len(d.edits) == 0 && len(d.marks) == 0 && !keeps && lo < hi {
		return d.plain(lo, hi)
	}
	said, off := d.said(lo, hi)
	trimmed, lead := said, 0
	if !keeps {
		trimmed = strings.TrimLeftFunc(said, unicode.IsSpace)
		lead = len(said) - len(trimmed)
		trimmed = strings.TrimRightFunc(trimmed, unicode.IsSpace)
	}
	t := Text{Said: trimmed, Off: off}
	if len(d.marks) == 0 {
		return t
	}
	for i := range d.marks {
		m := &d.marks[i]
		m.Lo, m.Hi = d.at(lo, m.Lo)-int32(lead), d.at(lo, m.Hi)-int32(lead)
		m.Lo, m.Hi = max(m.Lo, 0), min(m.Hi, int32(len(trimmed)))
		shrink(m, trimmed)
	}
	d.marks = slices.DeleteFunc(d.marks, func(m model.Run) bool { return m.Lo >= m.Hi })
	slices.SortStableFunc(d.marks, outerFirst)
	d.nest(trimmed)
	d.marks = onClusters(trimmed, d.marks)
	if !keeps {
		t.Said = partPictures(trimmed, d.marks)
	}
	t.Runs = d.keep(d.marks)
	return t
}

// plain is the text of the source from lo to hi, in which nothing was found, as in most.
func (d *draft) plain(lo, hi int) Text {
	source := d.src[lo:hi]
	said := lexis.TrimSpace(source)
	if said != "" && len(said) < len(source) {
		lo += len(source) - len(strings.TrimLeftFunc(source, unicode.IsSpace))
	}
	return Text{Said: said, Off: lo}
}

// shrink takes the blanks at a run's ends out of it. Those of code are its own.
func shrink(m *model.Run, said string) {
	if m.Lo >= m.Hi || m.Style == model.StyleCode || m.Style == model.StyleMath {
		return
	}
	part := said[m.Lo:m.Hi]
	rest := strings.TrimLeftFunc(part, unicode.IsSpace)
	m.Lo += int32(len(part) - len(rest))
	m.Hi -= int32(len(rest) - len(strings.TrimRightFunc(rest, unicode.IsSpace)))
}

// ranks say which of two runs over the same text is around the other: what can
// hold more stands first, so that the same marks written in another order are the
// same runs.
var ranks = [...]int{
	model.StyleLink: 0, model.StyleImage: 1, model.StyleStrike: 3, model.StyleStrong: 4, model.StyleEmph: 5,
	model.StyleMark: 6, model.StyleSup: 7, model.StyleSub: 8, model.StyleKbd: 9, model.StyleMath: 10, model.StyleCode: 11, model.StyleFootnote: 12,
	model.StyleQuiet: 13,
}

func outerFirst(a, b model.Run) int {
	if a.Lo != b.Lo {
		return cmp.Compare(a.Lo, b.Lo)
	}
	if a.Hi != b.Hi {
		return cmp.Compare(b.Hi, a.Hi)
	}
	return cmp.Compare(ranks[a.Style], ranks[b.Style])
}

// nest makes the marks, which are sorted, nest: one that goes on behind the end
// of the one around it ends there. What is said twice is said once: strong words
// in strong words, a link in a link; two strong runs that touch are one.
func (d *draft) nest(said string) {
	var inside [len(ranks)]int // how many runs of a style are open
	d.open = d.open[:0]
	kept := d.marks[:0]
next:
	for _, m := range d.marks {
		for n := len(d.open); n > 0; n-- {
			top := &kept[d.open[n-1]]
			if top.Hi > m.Lo {
				break
			}
			if top.Hi == m.Lo && top.Style == m.Style && joins(m.Style) && (n == 1 || kept[d.open[n-2]].Hi >= m.Hi) {
				top.Hi = m.Hi
				continue next
			}
			inside[top.Style]--
			d.open = d.open[:n-1]
		}
		if n := len(d.open); n > 0 && m.Hi > kept[d.open[n-1]].Hi {
			m.Hi = kept[d.open[n-1]].Hi
			if shrink(&m, said); m.Lo >= m.Hi {
				continue
			}
		}
		if inside[m.Style] > 0 || inside[model.StyleMath] > 0 || inside[model.StyleImage] > 0 || inside[model.StyleFootnote] > 0 {
			continue
		}
		if inside[model.StyleLink] > 0 && m.Style == model.StyleFootnote {
			continue
		}
		inside[m.Style]++
		d.open = append(d.open, len(kept))
		kept = append(kept, m)
	}
	if !slices.IsSortedFunc(kept, outerFirst) { // those that end earlier now
		slices.SortStableFunc(kept, outerFirst)
	}
	d.marks = kept
}

// partPictures puts a blank between pictures that touch each other or a link: what
// is said in their places are words, and words run together otherwise. It moves the
// runs along.
func partPictures(said string, runs []model.Run) string {
	var at []int32
	for i := 1; i < len(runs); i++ {
		a, b := &runs[i-1], &runs[i]
		if a.Hi == b.Lo && (a.Style == model.StyleImage && b.Target != model.ToNowhere || b.Style == model.StyleImage && a.Target != model.ToNowhere) {
			at = append(at, b.Lo)
		}
	}
	if at == nil {
		return said
	}
	var b strings.Builder
	done := int32(0)
	for _, p := range at {
		b.WriteString(said[done:p])
		b.WriteByte(' ')
		done = p
	}
	b.WriteString(said[done:])
	for i := range runs {
		before, _ := slices.BinarySearch(at, runs[i].Lo+1)
		inside, _ := slices.BinarySearch(at, runs[i].Hi)
		runs[i].Lo += int32(before)
		runs[i].Hi += int32(inside)
	}
	return b.String()
}

// joins reports a style of which two runs that touch mean the same as one.
func joins(s model.Style) bool {
	return s == model.StyleStrong || s == model.StyleEmph || s == model.StyleStrike
}

// onClusters moves the ends of runs that stand inside a grapheme cluster of said
// to the cluster's beginning. Runs that nothing is left of go.
func onClusters(said string, runs []model.Run) []model.Run {
	if !slices.ContainsFunc(runs, func(r model.Run) bool { return !apart(said, r.Lo) || !apart(said, r.Hi) }) {
		return runs
	}
	starts := make([]int32, 0, len(said))
	g := uniseg.NewGraphemes(said)
	for g.Next() {
		from, _ := g.Positions()
		starts = append(starts, int32(from))
	}
	starts = append(starts, int32(len(said)))
	snap := func(p int32) int32 {
		i, exact := slices.BinarySearch(starts, p)
		if !exact {
			i--
		}
		return starts[i]
	}
	for i := range runs {
		runs[i].Lo, runs[i].Hi = snap(runs[i].Lo), snap(runs[i].Hi)
	}
	return slices.DeleteFunc(runs, func(r model.Run) bool { return r.Lo == r.Hi })
}

// apart reports that no cluster reaches over offset p of said, as far as the two
// characters beside it show.
func apart(said string, p int32) bool {
	if p == 0 || int(p) == len(said) {
		return true
	}
	before, _ := utf8.DecodeLastRuneInString(said[:p])
	after, _ := utf8.DecodeRuneInString(said[p:])
	return alone(before) && alone(after)
}

// alone reports a character that joins no cluster with another one of these:
// printed ASCII, letters of Latin, kana and ideographs, their stops and brackets.
func alone(r rune) bool {
	return r == '\n' || r == '\t' || r >= ' ' && r < 0x7f || r > 0xa0 && r < 0x300 && r != 0xad || r >= 0x3001 && r < 0x302a ||
		r > 0x3040 && r < 0x3097 || r > 0x309a && r < 0x3100 || r >= 0x4e00 && r < 0xa000 || r >= 0xac00 && r < 0xd7a4 || r > 0xff00 && r < 0xff9e
}

// firstRuns and chunkRuns are how many runs get their memory at once: in a document at
// first, as most have few and what is left of it is lost, and at most.
const (
	firstRuns = 8
	chunkRuns = 256
)

// keep gives runs memory that lasts.
func (d *draft) keep(runs []model.Run) []model.Run {
	if len(runs) == 0 {
		return nil
	}
	if len(runs) > cap(d.chunk)-len(d.chunk) {
		if len(runs) > chunkRuns/4 {
			return slices.Clone(runs)
		}
		d.chunk = make([]model.Run, 0, max(min(2*cap(d.chunk), chunkRuns), firstRuns, len(runs)))
	}
	at := len(d.chunk)
	d.chunk = append(d.chunk, runs...)
	return d.chunk[at:len(d.chunk):len(d.chunk)]
}
