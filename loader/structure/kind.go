package structure

import (
	"sync/atomic"
	"unique"
)

// shape is how a line is marked as titles may be: lines of one shape are one
// class, and are decided together.
type shape struct {
	mark mark
	kind unique.Handle[string] // which of its kind, the zero Handle for ""; a large document has a million
}

// shaped is the shape of a mark and which of its kind it is: the sign, the level, what is
// counted.
func shaped(m mark, sub string) shape {
	s := shape{mark: m}
	if sub != "" {
		s.kind = kindOf(sub)
	}
	return s
}

// sub is which of its kind the mark is.
func (s shape) sub() string {
	if s.kind == (unique.Handle[string]{}) {
		return ""
	}
	return s.kind.Value()
}

// kinds are those that were asked for last, by what they end in. A document has few, each
// of them thousands of times, and finding the one Handle takes longer than comparing.
var kinds [64]atomic.Pointer[unique.Handle[string]]

// kindOf is the Handle of what kind a shape is, which is not "".
func kindOf(sub string) unique.Handle[string] {
	slot := &kinds[sub[len(sub)-1]%byte(len(kinds))]
	if last := slot.Load(); last != nil && last.Value() == sub {
		return *last
	}
	kind := unique.Make(sub)
	slot.Store(&kind)
	return kind
}
