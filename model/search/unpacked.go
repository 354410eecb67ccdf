package search

import (
	"math/bits"
	"strings"
)

// unpacked is the texts of one node once they were asked for, and room for them. Who
// looks at one node after another takes one room for all.
type unpacked struct {
	written, read         passage // of no words if they were not asked for
	writtenRoom, readRoom textRoom
}

// textRoom is where a text is unpacked, one at a time.
type textRoom struct {
	buf   []byte
	words wordMarks
}

// fit gives room for n bytes, where no words begin.
func (m *textRoom) fit(n int) {
	if len(m.buf) < n {
		m.buf = make([]byte, n+n/2)
	}
	words := n>>6 + 1
	if cap(m.words.starts) < words {
		m.words.starts = make([]uint64, words+words/2)
	}
	m.words.starts = m.words.starts[:words]
	clear(m.words.starts)
}

// in is s with its texts in room, which is that of no other subject any more.
func (s subject) in(room *unpacked) subject {
	room.written.of, room.read.of = nil, nil
	s.room = room
	return s
}

// folded is how the node is written. Who asks for readings only does not ask.
func (s *subject) folded() passage {
	room := s.unpacked()
	if room.written.of == nil {
		room.written = s.block.folded.text(s.at, &room.writtenRoom)
	}
	return room.written
}

// spelled is how the node is read.
func (s *subject) spelled() passage {
	room := s.unpacked()
	if room.read.of == nil {
		room.read = s.block.spelled.text(s.at, &room.readRoom)
	}
	return room.read
}

func (s *subject) unpacked() *unpacked {
	if s.room == nil {
		s.room = &unpacked{}
	}
	return s.room
}

// units is how the node is written as it is packed: offsets are of units then. Units of
// letters are letters; which of the others are whole characters, aligned tells.
func (s *subject) units() passage {
	c := &s.block.folded
	lo, hi := c.from.at(s.at), c.from.at(s.at+1)
	return passage{text: c.all[lo:hi], base: lo, of: &c.words}
}

// asWritten is how the node is written, in units or unpacked.
func (s *subject) asWritten(inUnits bool) passage {
	if inUnits {
		return s.units()
	}
	return s.folded()
}

// isPacked reports whether how the node is written was not unpacked yet.
func (s *subject) isPacked() bool { return s.room == nil || s.room.written.of == nil }

// lacks reports that the node is not written with what is units in its units, where that
// is known without to unpack it.
func (s *subject) lacks(units string) bool {
	return s.isPacked() && !strings.Contains(s.units().text, units)
}

// holdsUnits reports whether the node, which was not unpacked, is written with what is
// units in its units.
func (s *subject) holdsUnits(units string) bool {
	p := s.units()
	for off := range occurrences(p.text, units) {
		if p.aligned(off) {
			return true
		}
	}
	return false
}

// aligned reports whether a character begins at off of a text in units.
func (p passage) aligned(off int) bool {
	from := p.borderBefore(off) // where one does
	for from < off {
		from += int(unitsOf.size[p.text[from]])
	}
	return from == off
}

// borderBefore is the last border up to off.
func (p passage) borderBefore(off int) int {
	at := p.base + off
	for w := at >> 6; w >= p.base>>6; w-- {
		if w >= len(p.of.starts) {
			continue
		}
		word := p.of.starts[w]
		if w == at>>6 {
			word &= 2<<(at&63) - 1
		}
		if word != 0 {
			return max(0, w<<6+bits.Len64(word)-1-p.base)
		}
	}
	return 0
}
