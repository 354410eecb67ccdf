package commonmark

import "strings"

// cursor is a place in a line. Columns count a tab up to the next stop of four
// (2.2); where part of a tab is taken, the rest of its columns is still to come.
type cursor struct {
	off  int // of the next byte
	col  int // its column
	part int // columns of the tab at off that are taken
}

// tabStop is CommonMark's (2.2).
const tabStop = 4

// line is one source line under the cursor.
type line struct {
	src  string
	end  int // offset of its line end, or of the end of the source
	next int // offset of the next line
	cursor
	// What follows the blanks at the cursor, as look finds it.
	at     int // offset of the first byte that is no blank, end if there is none
	indent int // columns up to there
	blank  bool
}

// lineFrom is the line that begins at off.
func lineFrom(src string, off int) line {
	l := line{src: src, cursor: cursor{off: off}}
	if n := strings.IndexByte(src[off:], '\n'); n >= 0 {
		l.end, l.next = off+n, off+n+1
	} else {
		l.end, l.next = len(src), len(src)
	}
	if l.end > off && src[l.end-1] == '\r' {
		l.end--
	}
	l.look()
	return l
}

// look finds what follows the blanks at the cursor.
func (l *line) look() {
	col := l.col
	for l.at = l.off; l.at < l.end; l.at++ {
		switch l.src[l.at] {
		case ' ':
			col++
			continue
		case '\t':
			col += tabStop - col%tabStop
			continue
		}
		break
	}
	l.indent, l.blank = col-l.col, l.at == l.end
}

// first is the first byte that is no blank, 0 on a blank line.
func (l *line) first() byte {
	if l.blank {
		return 0
	}
	return l.src[l.at]
}

// rest is the line from its first byte on that is no blank.
func (l *line) rest() string { return l.src[l.at:l.end] }

// advance takes n columns of blanks, or n bytes of anything else.
func (l *line) advance(n int) {
	for n > 0 && l.off < l.end {
		if l.src[l.off] != '\t' {
			l.off, l.col, n = l.off+1, l.col+1, n-1
			continue
		}
		width := tabStop - l.col%tabStop
		if width > n {
			l.col, l.part = l.col+n, l.part+n
			break
		}
		l.off, l.col, l.part, n = l.off+1, l.col+width, 0, n-width
	}
	l.look()
}

// skip takes all blanks.
func (l *line) skip() {
	l.col, l.off, l.part = l.col+l.indent, l.at, 0
	l.indent = 0
}

// segment is the line from the cursor on.
func (l *line) segment() Segment {
	if l.part > 0 && l.off < l.end {
		return Segment{int32(l.off + 1), int32(l.end), int32(tabStop - l.col%tabStop)}
	}
	return Segment{int32(min(l.off, l.end)), int32(l.end), 0}
}

// trimmed is s without blanks at its end.
func trimmed(src string, s Segment) Segment {
	for s.Stop > s.Start && (src[s.Stop-1] == ' ' || src[s.Stop-1] == '\t') {
		s.Stop--
	}
	return s
}
