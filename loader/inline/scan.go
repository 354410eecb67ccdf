package inline

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"yomi/model"
)

// Notation is how a notation marks what stands inside its lines. Its table is
// made when it is first used.
type Notation struct {
	rows   []row
	breaks func(line string) int // the size of the mark for a line end that stays; nil for none
	keeps  bool                  // blanks at the ends of a text are of it
	// prepare notes edits before anything is read; nil for none.
	prepare func(*scanner)

	once   sync.Once
	class  [256]uint8 // by byte, 1 more than the index into takers
	takers [][]construct
}

// row is one row of a notation's table: what may begin with these bytes. Of
// several that may, the first that finds itself has it.
type row struct {
	bytes string
	take  construct
}

// construct reads what begins at offset i of the source and returns where it
// ends. Where nothing of it begins there it returns i and has changed nothing.
type construct func(s *scanner, i int) int

// table is the notation with its table made.
func (n *Notation) table() *Notation {
	n.once.Do(func() {
		for _, row := range n.rows {
			for _, c := range []byte(row.bytes) {
				if n.class[c] == 0 {
					n.takers = append(n.takers, nil)
					n.class[c] = uint8(len(n.takers))
				}
				k := n.class[c] - 1
				n.takers[k] = append(n.takers[k], row.take)
			}
		}
	})
	return n
}

// scanner reads one text.
type scanner struct {
	r       *Reader
	n       *Notation
	src     string
	lo, hi  int  // what is read
	flat    bool // no line end stays
	d       draft
	finder  finder
	closers []found // likewise for signs that end pairs
	ends    []end   // where what is open ends, the innermost last
	delims  []delim
	square  []bracket
	linked  int // what was opened before this offset is around a link
	tags    tags
	later   []later
	anchor  string
	task    model.Task

	runsSeen bool              // all grave accents were looked at
	lastRun  [countMax + 1]int // by size, where the last of those that were looked over stands
}

// end is where a pair of marks ends that was found open and closed.
type end struct {
	at, size int
	delims   int // 1 more than how many runs of signs stood before it, whose emphasis ends with it; 0 for any
}

func (s *scanner) begin(lo, hi int) {
	s.lo, s.hi = lo, hi
	s.d.reset()
	s.finder.reset()
	s.closers = s.closers[:0]
	s.ends, s.delims, s.square = s.ends[:0], s.delims[:0], s.square[:0]
	s.linked, s.later = 0, s.later[:0]
	s.tags.reset()
	s.anchor, s.task = "", model.NoTask
	if s.runsSeen {
		s.runsSeen, s.lastRun = false, [countMax + 1]int{}
	}
}

// run reads the source from lo to hi.
func (s *scanner) run() {
	if s.n.prepare != nil {
		s.n.prepare(s)
	}
	src, class := s.src, &s.n.class
	limit := s.limit()
	for i := s.lo; i < s.hi; {
		if i >= limit {
			i = s.leave(i)
			limit = s.limit()
			continue
		}
		k := class[src[i]]
		if k == 0 {
			i++
			continue
		}
		next := i
		for _, take := range s.n.takers[k-1] {
			if next = take(s, i); next > i {
				limit = s.limit()
				break
			}
		}
		i = max(next, i+1)
	}
	s.emphasis(0)
}

// leave goes on behind the end of the innermost pair that is open, which is at
// offset i or before it.
func (s *scanner) leave(i int) int {
	e := s.ends[len(s.ends)-1]
	s.ends = s.ends[:len(s.ends)-1]
	if e.delims > 0 {
		s.emphasis(min(e.delims-1, len(s.delims)))
	}
	return max(i, e.at+e.size)
}

// limit is where the innermost pair ends that is open, or the text.
func (s *scanner) limit() int {
	if n := len(s.ends); n > 0 {
		return s.ends[n-1].at
	}
	return s.hi
}

func (s *scanner) finish() Text {
	for _, o := range s.tags.open {
		if o.style == model.StyleLink { // what is not ended goes on to the end
			s.d.lead(o.at, s.hi, o.style, o.place)
		}
	}
	t := s.d.text(s.lo, s.hi, s.n.keeps)
	t.Anchor, t.Task = s.anchor, s.task
	return t
}

// find is the offset at or behind from of the next sign before the end of what is
// read, -1 for none.
func (s *scanner) find(sign string, from int) int {
	if i := s.finder.find(s.src[:s.hi], sign, from); i >= 0 && i+len(sign) <= s.limit() {
		return i
	}
	return -1
}

// before is the character before offset i, 0 at the beginning.
func (s *scanner) before(i int) rune {
	if i <= s.lo {
		return 0
	}
	r, _ := utf8.DecodeLastRuneInString(s.src[s.lo:i])
	return r
}

// after is the character at offset i, 0 at the end.
func (s *scanner) after(i int) rune {
	if i >= s.hi {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(s.src[i:s.hi])
	return r
}

// at reports whether sign stands at offset i.
func (s *scanner) at(i int, sign string) bool {
	return i < s.hi && strings.HasPrefix(s.src[i:s.hi], sign)
}

// literal says the source from lo to hi as it is, as code or math, without the
// marks around it, and returns the offset behind them.
func (s *scanner) literal(from, lo, hi, to int, style model.Style) int {
	s.d.cut(from, lo)
	s.d.cut(hi, to)
	s.d.mark(lo, hi, style)
	return to
}

// math is literal for a formula, without the blanks beside the marks around it.
func (s *scanner) math(from, lo, hi, to int) int {
	inside := strings.TrimLeft(s.src[lo:hi], " \t\r\n")
	lo = hi - len(inside)
	hi = lo + len(strings.TrimRight(inside, " \t\r\n"))
	return s.literal(from, lo, hi, to, model.StyleMath)
}

// finder remembers where signs were found, so that a sign which many a mark
// looks for is not searched for again and again.
type finder struct{ found []found }

// found is where a sign was found when it was searched for from an offset on.
type found struct {
	sign     string
	from, at int // at is -1 for nowhere
}

func (f *finder) reset() { f.found = f.found[:0] }

// find is the offset of the first sign at or behind from in src, -1 for none. It
// is asked for offsets that grow.
func (f *finder) find(src, sign string, from int) int {
	if from > len(src) {
		return -1
	}
	for i := range f.found {
		e := &f.found[i]
		if e.sign != sign {
			continue
		}
		if from >= e.from && (e.at < 0 || e.at >= from) {
			return e.at
		}
		if from < e.from {
			// What stands before the offset searched from last time, then what was
			// found there.
			if at := strings.Index(src[from:min(e.from+len(sign)-1, len(src))], sign); at >= 0 {
				return from + at
			}
			return e.at
		}
		*e = found{sign, from, index(src, sign, from)}
		return e.at
	}
	f.found = append(f.found, found{sign, from, index(src, sign, from)})
	return f.found[len(f.found)-1].at
}

func index(src, sign string, from int) int {
	if at := strings.Index(src[from:], sign); at >= 0 {
		return from + at
	}
	return -1
}

// letter reports a character that words are made of; 0 and an invalid one, which
// stand for none, are not.
func letter(r rune) bool {
	if r < utf8.RuneSelf {
		return r|0x20 >= 'a' && r|0x20 <= 'z' || r >= '0' && r <= '9'
	}
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// blank reports white space, the beginning and the end of a text.
func blank(r rune) bool { return r == 0 || unicode.IsSpace(r) }

// punct reports punctuation and symbols (CommonMark 6.2).
func punct(r rune) bool {
	if r < utf8.RuneSelf {
		return r > ' ' && r < 0x7f && !letter(r)
	}
	return unicode.IsPunct(r) || unicode.IsSymbol(r)
}
