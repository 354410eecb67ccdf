package markdown

import (
	"runtime"
	"slices"
	"strings"
	"sync"

	"yomi/loader/block"
	"yomi/loader/commonmark"
	"yomi/loader/inline"
)

// pieceSize is how much of a document one core reads at a time, in bytes: enough
// that nothing is gained by more, little enough that what is on its way needs
// little memory and all cores end together.
const pieceSize = 256 << 10

// piece is a part of a document that is read by itself.
type piece struct {
	nth    int
	md     *commonmark.Document
	blocks []block.Block
	fault  any // what reading it panicked with
}

// inPieces reads a large document: its blocks are found in one go, what they say
// is read on all cores, piece by piece. Nothing but what is known beforehand is
// asked for across pieces. A document with footnotes that have no name is one
// piece: they are counted.
func (m *reader) inPieces(source string) []block.Block {
	known := knownOf(source)
	size := pieceSize
	if strings.Contains(source, "^[") {
		size = len(source) + 1
	}
	work, done := make(chan *piece, runtime.GOMAXPROCS(0)), make(chan *piece)
	var readers sync.WaitGroup
	readers.Go(func() {
		defer close(work)
		p := &piece{}
		if p.fault = caught(func() {
			commonmark.Pieces(source, size, func(md *commonmark.Document) {
				work <- &piece{nth: p.nth, md: md}
				p.nth++
			})
		}); p.fault != nil {
			done <- p
		}
	})
	for range runtime.GOMAXPROCS(0) {
		readers.Go(func() {
			for p := range work {
				p.fault = caught(func() { p.blocks = m.piece(p.md, known) })
				done <- p
			}
		})
	}
	go func() {
		readers.Wait()
		close(done)
	}()
	return inOrder(done, len(source)/size+1, m.doc.Tell)
}

// caught is what f panics with, nil if it does not.
func caught(f func()) (fault any) {
	defer func() { fault = recover() }()
	f()
	return nil
}

// piece reads the blocks of one piece.
func (m *reader) piece(md *commonmark.Document, known inline.Known) []block.Block {
	p := reader{doc: m.doc, md: md, base: m.base, line: m.line}
	p.blocks = slices.Grow(*pieceRoom.Get().(*[]block.Block), len(md.Nodes)/2) // most nodes of lists hold others
	p.read(known)
	return p.blocks
}

// pieceRoom has the lists of pieces whose blocks were joined: as many as are on their way
// at a time serve a whole document.
var pieceRoom = sync.Pool{New: func() any { return new([]block.Block) }}

// piecesTold is how many pieces tell how many blocks there will be: so many that most
// documents need no more room than that, so few that it costs nothing to keep them.
const piecesTold = 8

// roomFor is for how many blocks there is room to one that is expected: what is more
// than needed is never touched, and what is less is copied.
const roomFor = 1.1

// inOrder is one list of the blocks of n pieces at most, as they arrive. A fault
// in one of them is the caller's. tell is told how many are done.
func inOrder(done <-chan *piece, n int, tell func(done, of int)) []block.Block {
	var all []block.Block
	var fault any
	early, next, blocks := map[int][]block.Block{}, 0, 0
	for p := range done {
		if p.fault != nil {
			fault = p.fault
		}
		early[p.nth], blocks = p.blocks, blocks+len(p.blocks)
		if len(early) == min(piecesTold, n) && n > 1 && all == nil {
			all = make([]block.Block, 0, int(float64(blocks*n/len(early))*roomFor))
		}
		if all != nil {
			all, next = joinPieces(all, early, next)
		}
		tell(next+len(early), n)
	}
	if fault != nil {
		panic(fault) // where the loader keeps it to this document
	}
	if n == 1 {
		return early[0]
	}
	if all == nil {
		all, _ = joinPieces(make([]block.Block, 0, blocks), early, next)
	}
	return all
}

// joinPieces moves the blocks of the pieces from the next on that have arrived.
func joinPieces(all []block.Block, early map[int][]block.Block, next int) ([]block.Block, int) {
	for blocks, ok := early[next]; ok; blocks, ok = early[next] {
		all = append(all, blocks...)
		clear(blocks) // what they say is not held for longer than the document
		blocks = blocks[:0]
		pieceRoom.Put(&blocks)
		delete(early, next)
		next++
	}
	return all, next
}

// knownOf is what a document says of links and footnotes. Most say nothing.
func knownOf(source string) inline.Known {
	var references map[string]commonmark.Reference
	footnotes := map[string]bool{}
	if strings.Contains(source, "]:") {
		commonmark.Pieces(source, pieceSize, func(md *commonmark.Document) {
			references = md.References
			footnotesIn(md, footnotes)
			md.Free()
		})
	}
	return known(references, footnotes)
}

// known is what the inline reader is told.
func known(references map[string]commonmark.Reference, footnotes map[string]bool) inline.Known {
	k := inline.Known{Links: make(map[string]string, len(references)), Footnotes: footnotes}
	for label, r := range references {
		k.Links[inline.Label(label)] = r.Destination
	}
	return k
}

// footnotesIn adds the labels of a document's footnotes.
func footnotesIn(md *commonmark.Document, labels map[string]bool) map[string]bool {
	for i := range md.Nodes {
		if n := &md.Nodes[i]; n.Kind == commonmark.Footnote {
			labels[inline.Label(md.Text(n.Info))] = true
		}
	}
	return labels
}
