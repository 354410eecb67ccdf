package text

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// TabStop is the distance between tab stops in cells unless a Measure has
// another: four, so that code of three levels does not begin in the middle of
// the pane.
const TabStop = 4

// Prepare brings text into the form it is displayed in: valid UTF-8 in NFC,
// line ends "\n", tabs as blanks up to the next stop, no invisible character,
// control characters as their pictures, and everything on whose width terminals
// disagree as something on which they agree (file forms.go lists these). Text
// that needs none of this is returned as it is, without allocation. Preparing
// twice changes nothing more.
func (m Measure) Prepare(s string) Shown { return m.prepare(s, false) }

// Line is Prepare on one row: each run of line ends and tabs becomes one blank.
// It is for titles, file names and messages.
func (m Measure) Line(s string) Shown { return m.prepare(s, true) }

// Prepare is Measure.Prepare with ambiguous characters taken as narrow, which
// matters for the place of tab stops only.
func Prepare(s string) Shown { return Measure{}.Prepare(s) }

// Flat is Measure.Line; where tabs become single blanks no measure matters.
func Flat(s string) Shown { return Measure{}.Line(s) }

// Clean is the text of Flat.
func Clean(s string) string { return Flat(s).Text }

func (m Measure) prepare(s string, flat bool) Shown {
	odd := firstOdd(s, flat)
	if odd == len(s) {
		return Shown{Text: s}
	}
	p := preparer{m: m, src: s, flat: flat, zeros: noBase}
	p.out.text = make([]byte, 0, len(s)+len(s)/8)
	for p.done < len(s) {
		// The rune before the odd one may be its base.
		_, n := utf8.DecodeLastRuneInString(s[p.done:odd])
		p.keep(odd - n)
		p.piece()
		odd = p.done + firstOdd(s[p.done:], flat)
	}
	return p.out.shown(s)
}

// firstOdd is the offset of the first rune that needs a closer look, len(s) if
// there is none.
func firstOdd(s string, flat bool) int {
	for i, r := range s {
		if !plain(r) && (r != '\n' || flat) {
			return i
		}
	}
	return len(s)
}

// maxMarks is how many runes without width one base may carry. No orthography
// needs more than four or five; ten thousand would slow every terminal down,
// and tmux stores at most 21 bytes a cell: a base of four and five marks of
// three.
const maxMarks = 5

// streamSafe is how many marks normalisation looks at (UAX #15, section 13:
// Stream-Safe Text Format); more would be split by a joiner.
const streamSafe = 30

// noBase says that no base precedes, so that a mark would fall on whatever the
// screen shows to the left of the text.
const noBase = -1

// lonely carries a mark that has no base, as in the Unicode code charts.
const lonely = '◌'

// preparer walks a text once.
type preparer struct {
	m     Measure
	src   string
	flat  bool
	done  int // bytes of src that are in out
	out   mapped
	zeros int // runes without width since the last base, or noBase

	joined, normal, stacked []byte // the piece on its way; kept for the next one

	col, measured int // cells of out's last line up to the byte measured
}

// keep takes src up to the offset over unchanged. It is plain.
func (p *preparer) keep(to int) {
	if p.done == to {
		return
	}
	kept := p.src[p.done:to]
	p.out.keep(kept)
	p.done, p.zeros = to, 0
	if kept[len(kept)-1] == '\n' {
		p.zeros = noBase
	}
}

// piece takes over one piece of src: a rune and all that may join with it.
func (p *preparer) piece() {
	rest := p.src[p.done:]
	r, n := utf8.DecodeRuneInString(rest)
	if r == '\t' || lineEnd(r) {
		p.blank(r)
		return
	}
	joined := show(p.joined[:0], r)
	for marks := 0; n < len(rest) && attaches(rest[n:]); {
		r, k := utf8.DecodeRuneInString(rest[n:])
		n += k
		if narrow.rune(r) == 0 {
			marks++
		}
		if marks <= streamSafe {
			joined = join(joined, r)
		}
	}
	p.joined = joined
	p.normal = norm.NFC.Append(p.normal[:0], joined...)
	shown := p.stack(p.normal)
	same := commonRunes(rest[:n], shown)
	p.out.keep(rest[:same])
	if same < n {
		p.out.put(n-same, string(shown[same:]))
	}
	p.done += n
}

// commonRunes is the length of the longest run of runes with which both begin.
func commonRunes(s string, shown []byte) int {
	i := 0
	for i < len(s) && i < len(shown) && s[i] == shown[i] {
		i++
	}
	for i < len(s) && i > 0 && !utf8.RuneStart(s[i]) || i < len(shown) && i > 0 && !utf8.RuneStart(shown[i]) {
		i--
	}
	return i
}

// stack puts a base under marks that have none, drops those beyond maxMarks,
// and shows jamo that found no syllable by themselves.
func (p *preparer) stack(s []byte) []byte {
	out := p.stacked[:0]
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRune(s[i:])
		switch {
		case conjoining(r):
			p.zeros = 0
			out = utf8.AppendRune(out, jamo(r))
		case narrow.rune(r) > 0:
			p.zeros = 0
			out = append(out, s[i:i+n]...)
		case p.zeros < maxMarks:
			if p.zeros == noBase {
				p.zeros = 0
				out = utf8.AppendRune(out, lonely)
			}
			p.zeros++
			out = append(out, s[i:i+n]...)
		}
		i += n
	}
	p.stacked = out
	return out
}

// blank takes over a tab or line end.
func (p *preparer) blank(r rune) {
	n := utf8.RuneLen(r)
	if r == '\r' && p.done+1 < len(p.src) && p.src[p.done+1] == '\n' {
		n = 2
	}
	switch {
	case p.flat:
		for p.done+n < len(p.src) {
			r, k := utf8.DecodeRuneInString(p.src[p.done+n:])
			if r != '\t' && !lineEnd(r) {
				break
			}
			n += k
		}
		p.out.put(n, " ")
	case r == '\n':
		p.out.keep("\n")
	case r == '\t':
		p.out.put(n, Blanks(p.m.untilStop(p.column())))
	default:
		p.out.put(n, "\n")
	}
	p.zeros = 0
	if !p.flat && r != '\t' {
		p.zeros = noBase
	}
	p.done += n
}

// untilStop is how many cells lie between a column and the next tab stop.
func (m Measure) untilStop(col int) int {
	stop := m.tab
	if stop == 0 {
		stop = TabStop
	}
	return stop - col%stop
}

// column is the cell at which out's last line ends. Each byte is measured once,
// however many tabs a line has.
func (p *preparer) column() int {
	text := p.out.text
	for i := len(text) - 1; i >= p.measured; i-- {
		if text[i] == '\n' {
			p.measured, p.col = i+1, 0
			break
		}
	}
	p.col += p.m.Width(string(text[p.measured:]))
	p.measured = len(text)
	return p.col
}
