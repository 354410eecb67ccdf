package search

import (
	"context"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"unicode/utf8"

	"yomi/model"
	"yomi/model/search/reading"
)

// Index is what is searched: the folded texts of a tree's nodes and, once
// added, their spellings.
type Index struct {
	tree    *model.Tree
	size    int // nodes indexed
	blocks  []*block
	lexicon *Lexicon // nil until readings are added
	behind  behind
	heads   []model.Ref // events and sessions, which carry fields
}

// block is what is known of blockSize nodes, the last block of fewer. It never
// changes, so indexes share what they have in common.
type block struct {
	folded  corpus
	columns columns  // of the traits of folded
	lengths []uint16 // of the folded texts in runes, at most maxLength
	titles  nodeBits // events, sessions and headings
	short   nodeBits // texts that come early in a list
	kana    nodeBits // texts with kana, which have no pinyin
	spelled corpus   // without texts until readings are added
	spoken  columns  // of the traits of spelled
}

// column is the nodes that have t; empty if it is not known yet.
func (b *block) column(t trait) column {
	if t < foldedTraits {
		return b.columns.of(int(t))
	}
	return b.spoken.of(int(t - foldedTraits))
}

// has reports whether a node has t.
func (b *block) has(t trait) bool {
	if t < foldedTraits {
		return b.columns.has(int(t))
	}
	return b.spoken.has(int(t - foldedTraits))
}

// register notes which nodes of a block have which traits, of those from first
// on. It is used for one block after another.
type register struct {
	first trait
	nodes []nodeBits
	room  []trait
	data  []byte
}

func newRegister(first, last trait) *register {
	return &register{first: first, nodes: make([]nodeBits, last-first)}
}

// add notes that node i has traits.
func (r *register) add(i int, traits []trait) {
	for _, t := range traits {
		r.nodes[t-r.first].add(i)
	}
}

// columns gives what was noted and begins anew.
func (r *register) columns() columns {
	out := pack(r.data[:0], r.nodes)
	r.data = out.data
	clear(r.nodes)
	return out
}

// keep copies texts and columns, which lie in the room of who made them, to where they
// are kept: in one piece, as each takes up whole pages.
func keep(c *corpus, cs *columns) {
	room := make([]byte, len(c.all)+len(cs.data))
	texts := room[:copy(room, c.all)]
	copy(room[len(texts):], cs.data)
	c.all, cs.data = textOf(texts), room[len(texts):]
}

// Build folds the texts of t, on all cores. The index finds what is written;
// AddReadings makes one that also finds what it sounds like.
func Build(t *model.Tree) *Index { return (&Index{}).Grow(t) }

// Grow is an index of t, which must begin with the nodes of x's tree, as a tree
// does to which documents were joined; only the others are folded. Readings
// that x has stay; AddReadings adds those of the others.
func (x *Index) Grow(t *model.Tree) *Index {
	y := &Index{tree: t, size: t.Len(), lexicon: x.lexicon, heads: slices.Clip(x.heads)}
	y.behind = x.behind.grow(t, model.Ref(x.size))
	whole := x.size / blockSize
	y.blocks = append(y.blocks, x.blocks[:whole]...)
	y.blocks = append(y.blocks, make([]*block, (t.Len()+blockSize-1)/blockSize-whole)...)
	onAllCores(len(y.blocks)-whole, func(next func() (int, bool)) {
		f, have := newFolder(), newRegister(0, foldedTraits)
		for k, ok := next(); ok; k, ok = next() {
			y.blocks[whole+k] = f.block(t, (whole+k)*blockSize, have)
		}
	})
	if whole < len(x.blocks) {
		y.blocks[whole].spelled, y.blocks[whole].spoken = x.blocks[whole].spelled, x.blocks[whole].spoken
	}
	for r := model.Ref(x.size); int(r) < t.Len(); r++ {
		if t.Node(r).Kind != model.Note {
			y.heads = append(y.heads, r)
		}
	}
	return y
}

// maxLength is the text length from which all texts count as equally long.
const maxLength = 1<<orderLenBits - 1

// block folds the nodes from first on.
func (f *folder) block(t *model.Tree, first int, have *register) *block {
	b := &block{lengths: make([]uint16, 0, min(blockSize, t.Len()-first))}
	for i := range cap(b.lengths) {
		n := t.Node(model.Ref(first + i))
		f.fold(n.Text)
		p := f.out.passage()
		length := utf8.RuneCountInString(p.text)
		b.lengths = append(b.lengths, uint16(min(length, maxLength)))
		if n.Kind != model.Note || n.Form == model.Heading {
			b.titles.add(i)
		}
		if length <= shortLength {
			b.short.add(i)
		}
		if holdsKana(p.text) {
			b.kana.add(i)
		}
		have.room = append(appendBegins(appendText(have.room[:0], p.text), p), firstTrait(p.text))
		have.add(i, have.room)
		f.out.end()
	}
	b.folded = f.out.corpus()
	b.columns = have.columns()
	keep(&b.folded, &b.columns)
	return b
}

// Len is the number of nodes indexed.
func (x *Index) Len() int { return x.size }

// Read reports whether the readings of all nodes are part of the index.
func (x *Index) Read() bool {
	return x.lexicon != nil && !slices.ContainsFunc(x.blocks, func(b *block) bool { return !b.read() })
}

// read reports whether the readings of all nodes are part of the block.
func (b *block) read() bool { return b.spelled.count() == b.folded.count() }

// Lexicon is what the index knows of words, nil before AddReadings.
func (x *Index) Lexicon() *Lexicon { return x.lexicon }

// AddReadings is x with the readings of its texts by l, which an index that
// grew must be given again; x itself stays as it was and can be searched
// meanwhile. It takes two or three times as long as Build and is nil if ctx
// ended first.
func (x *Index) AddReadings(ctx context.Context, l *Lexicon) *Index {
	y := *x
	y.lexicon = l
	y.blocks = slices.Clone(x.blocks)
	onAllCores(len(y.blocks), func(next func() (int, bool)) {
		s, have := newSpeaker(l.table()), newRegister(foldedTraits, allTraits)
		for k, ok := next(); ok && ctx.Err() == nil; k, ok = next() {
			if !y.blocks[k].read() {
				y.blocks[k] = s.block(x.tree, y.blocks[k], k*blockSize, have)
			}
		}
	})
	if ctx.Err() != nil {
		return nil
	}
	return &y
}

// speaker spells texts one after another, reusing its room.
type speaker struct {
	table *reading.Table
	plain plainText
	segs  []reading.Segment
	out   *corpusWriter
}

func newSpeaker(t *reading.Table) *speaker {
	return &speaker{table: t, out: newCorpusWriter(inLetters)}
}

// block is b, whose first node is first, with readings.
func (s *speaker) block(t *model.Tree, b *block, first int, have *register) *block {
	read := *b
	for i := range b.folded.count() {
		p := s.spell(t.Node(model.Ref(first + i)).Text)
		have.room = appendJamo(appendInitials(have.room[:0], s.table, s.plain.runes), s.plain.runes)
		have.room = appendHeads(appendSpelling(have.room, p.text), p)
		have.add(i, have.room)
		s.out.end()
	}
	read.spelled = s.out.corpus()
	read.spoken = have.columns()
	keep(&read.spelled, &read.spoken)
	return &read
}

// spell is the spelling of text, which is in hand then.
func (s *speaker) spell(text string) passage {
	s.plain.reset()
	s.plain.add(text)
	s.out.buf, s.segs = s.table.Append(s.out.buf, s.segs[:0], s.plain.runes)
	s.markWords()
	return s.out.passage()
}

// markWords marks the words of the spelling in hand. Where an ending shares its letter
// with a word, a word begins.
func (s *speaker) markWords() {
	for i, seg := range s.segs {
		shared := i > 0 && s.segs[i-1].Out == seg.Out || i+1 < len(s.segs) && s.segs[i+1].Out == seg.Out
		if seg.Tail && !shared {
			s.out.markTail(int(seg.Out))
		} else {
			s.out.mark(int(seg.Out))
		}
	}
}

// onAllCores calls work side by side; each call takes the next of n pieces
// until there are none. What one panics with, this panics with, so that it is caught
// where the others are waited for.
func onAllCores(n int, work func(next func() (int, bool))) {
	var taken atomic.Int64
	next := func() (int, bool) {
		k := int(taken.Add(1)) - 1
		return k, k < n
	}
	var wait sync.WaitGroup
	var fault atomic.Pointer[any]
	for range min(runtime.GOMAXPROCS(0), n) - 1 {
		wait.Go(func() {
			defer func() {
				if r := recover(); r != nil {
					fault.Store(&r)
				}
			}()
			work(next)
		})
	}
	work(next)
	wait.Wait()
	if r := fault.Load(); r != nil {
		panic(*r)
	}
}
