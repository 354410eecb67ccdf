package search

import (
	"context"
	"runtime"
	"slices"
	"sync"
	"unicode/utf8"

	"yomi/model"
	"yomi/model/search/reading"
)

// Index is what is searched: the folded texts of a tree's nodes and, once
// added, their spellings.
type Index struct {
	tree    *model.Tree
	folded  corpus
	spelled corpus         // without texts until readings are added
	table   *reading.Table // nil until readings are added
	masks   []mask
	lengths []uint16    // of the folded texts in runes, at most maxLength
	titles  []bool      // events, sessions and headings
	heads   []model.Ref // events and sessions, which carry fields
}

// Build folds the texts of t, on all cores. The index finds what is written;
// AddReadings makes one that also finds what it sounds like.
func Build(t *model.Tree) *Index { return (&Index{}).Grow(t) }

// Grow is an index of t, which must begin with the nodes of x's tree, as a tree
// does to which documents were joined; only the others are folded. Readings
// that x has stay; AddReadings adds those of the others.
func (x *Index) Grow(t *model.Tree) *Index {
	y := *x
	y.tree = t
	old, more := len(x.masks), t.Len()-len(x.masks)
	y.masks = append(slices.Clip(x.masks), make([]mask, more)...)
	y.lengths = append(slices.Clip(x.lengths), make([]uint16, more)...)
	y.titles = append(slices.Clip(x.titles), make([]bool, more)...)
	y.heads = slices.Clip(x.heads)
	forms := reading.LoadForms()
	parts := inParts(more, func(lo, hi int) *corpus {
		f := folder{forms: forms}
		part := newCorpus(t, old+lo, old+hi)
		for i := old + lo; i < old+hi; i++ {
			from := len(part.buf)
			f.fold(part, t.Node(model.Ref(i)).Text)
			part.end()
			y.masks[i].addText(part.buf[from:])
			y.lengths[i] = uint16(min(len(f.plain.runes), maxLength))
		}
		return part
	})
	y.folded = joined(x.folded, parts)
	for r := model.Ref(old); int(r) < t.Len(); r++ {
		n := t.Node(r)
		if n.Kind != model.Note {
			y.heads = append(y.heads, r)
		}
		y.titles[r] = n.Kind != model.Note || n.Form == model.Heading
	}
	return &y
}

// maxLength is the text length from which all texts count as equally long.
const maxLength = 1<<orderLenBits - 1

// Len is the number of nodes indexed.
func (x *Index) Len() int { return len(x.masks) }

// Read reports whether the readings of all nodes are part of the index.
func (x *Index) Read() bool { return x.table != nil && x.spelled.count() == x.Len() }

// AddReadings is x with the readings of its texts; x itself stays as it was
// and can be searched meanwhile. It takes two or three times as long as Build
// and is nil if ctx ended first.
func (x *Index) AddReadings(ctx context.Context) *Index {
	y := *x
	y.table = reading.Load()
	y.masks = slices.Clone(x.masks)
	old := x.spelled.count()
	parts := inParts(x.Len()-old, func(lo, hi int) *corpus {
		var p plainText
		var segs []reading.Segment
		part := newCorpus(x.tree, old+lo, old+hi)
		for i := old + lo; i < old+hi; i++ {
			if i%stride == 0 && ctx.Err() != nil {
				return part
			}
			p.reset()
			p.add(x.tree.Node(model.Ref(i)).Text)
			from := len(part.buf)
			part.buf, segs = y.table.Append(part.buf, segs[:0], p.runes)
			part.markWords(from, segs)
			part.end()
			y.masks[i].addSpelling(part.buf[from:])
			y.masks[i].addInitials(y.table, p.runes)
		}
		return part
	})
	if ctx.Err() != nil {
		return nil
	}
	y.spelled = joined(x.spelled, parts)
	return &y
}

// markWords marks the words of the spelling that begins at from. Where an
// ending shares its letter with a word, a word begins.
func (c *corpus) markWords(from int, segs []reading.Segment) {
	for i, s := range segs {
		shared := i > 0 && segs[i-1].Out == s.Out || i+1 < len(segs) && segs[i+1].Out == s.Out
		if s.Tail && !shared {
			c.markTail(from + int(s.Out))
		} else {
			c.mark(from + int(s.Out))
		}
	}
}

// newCorpus makes room for the texts of nodes lo to hi, which fold and spell
// to about their own length.
func newCorpus(t *model.Tree, lo, hi int) *corpus {
	size := 0
	for i := lo; i < hi; i++ {
		size += len(t.Node(model.Ref(i)).Text)
	}
	c := &corpus{buf: make([]byte, 0, size), from: make([]uint32, 0, hi-lo+1), starts: make([]uint64, 0, size>>6+1)}
	c.end()
	return c
}

// partSize is the number of nodes for which a goroutine of its own pays.
const partSize = 4096

// inParts calls do for consecutive ranges of [0, n), side by side, and gives
// what it gave in order.
func inParts[T any](n int, do func(lo, hi int) T) []T {
	count := max(1, min(runtime.GOMAXPROCS(0), n/partSize))
	out := make([]T, count)
	var wait sync.WaitGroup
	for k := range count {
		wait.Go(func() { out[k] = do(n*k/count, n*(k+1)/count) })
	}
	wait.Wait()
	return out
}

// folder folds texts one after another, reusing its room.
type folder struct {
	forms *reading.Forms
	plain plainText
}

// fold appends the folded form of s to c and marks its words.
func (f *folder) fold(c *corpus, s string) {
	f.plain.reset()
	f.plain.add(s)
	prev, prevKind := rune(0), kindNone
	for i, r := range f.plain.runes {
		if r < utf8.RuneSelf {
			kind := asciiKind[r]
			if kind != prevKind || kind == kindLetter && humps(s, int(f.plain.offs[i])) {
				c.mark(len(c.buf))
			}
			prev, prevKind = r, kind
			c.buf = append(c.buf, byte(r))
			continue
		}
		kind := wordKind(r)
		if r == 'ー' && prevKind == kindHiragana {
			kind = kindHiragana
		}
		if kind != prevKind {
			c.mark(len(c.buf))
		}
		prev, prevKind = foldRune(r, prev, f.forms), kind
		c.buf = utf8.AppendRune(c.buf, prev)
	}
}

// humps reports whether s has at off an upper-case letter that begins a word
// inside a word: the W of CloudWatch.
func humps(s string, off int) bool {
	return off > 0 && s[off] >= 'A' && s[off] <= 'Z' && s[off-1] >= 'a' && s[off-1] <= 'z'
}

type kind uint8

const (
	kindNone kind = iota // blanks and marks
	kindLetter
	kindDigit
	kindHiragana
	kindKatakana
	kindHan
)

var asciiKind = func() (t [utf8.RuneSelf]kind) {
	for c := 'a'; c <= 'z'; c++ {
		t[c] = kindLetter
	}
	for c := '0'; c <= '9'; c++ {
		t[c] = kindDigit
	}
	return t
}()

// wordKind classes a plain rune: a word ends where the kind changes.
func wordKind(r rune) kind {
	switch {
	case r < utf8.RuneSelf:
		return asciiKind[r]
	case r >= 0x3041 && r <= 0x3096 || r == 'ゝ' || r == 'ゞ':
		return kindHiragana
	case r >= 0x30a1 && r <= 0x30fe && r != '・':
		return kindKatakana
	case isHan(r) || r == '々':
		return kindHan
	case r < 0xa0 || r >= 0x2000 && r <= 0x303f || r == '・' || r >= 0xe000 && r <= 0xf8ff || r >= 0xff00 && r <= 0xffef:
		return kindNone
	}
	return kindLetter
}
