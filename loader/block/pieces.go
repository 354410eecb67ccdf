package block

import (
	"runtime"
	"strings"
	"sync"
	"sync/atomic"

	"yomi/loader/commonmark"
	"yomi/loader/inline"
)

// pieceSize is how much of a document one core reads at a time, in bytes: enough
// that nothing is gained by more, little enough that all cores end together.
const pieceSize = 256 << 10

// inPieces reads the blocks of the whole document, pieces of it side by side on
// all cores. Pieces begin with titles, and nothing but what is known of the
// document before hand is asked for across them.
func (m *mdReader) inPieces(known inline.Known) []Block {
	pieces := m.pieces()
	read := make([][]Block, len(pieces))
	var next atomic.Int32
	work := func() {
		for i := int(next.Add(1)) - 1; i < len(pieces); i = int(next.Add(1)) - 1 {
			piece := mdReader{doc: m.doc, md: m.md, base: m.base, line: m.line, texts: inline.NewReader(inline.Markdown, m.doc.Text)}
			piece.texts.Known = known
			end := int32(len(m.md.Nodes))
			if i+1 < len(pieces) {
				end = pieces[i+1]
			}
			piece.nodes(pieces[i], end, 0)
			read[i] = piece.blocks
		}
	}
	var others sync.WaitGroup
	var fault atomic.Pointer[any]
	for range min(runtime.GOMAXPROCS(0), len(pieces)) - 1 {
		others.Go(func() {
			defer func() {
				if r := recover(); r != nil {
					fault.Store(&r)
				}
			}()
			work()
		})
	}
	work()
	others.Wait()
	if r := fault.Load(); r != nil {
		panic(*r) // where the loader keeps it to this document
	}
	return joined(read)
}

// joined is one list of blocks.
func joined(pieces [][]Block) []Block {
	if len(pieces) == 1 {
		return pieces[0]
	}
	n := 0
	for _, p := range pieces {
		n += len(p)
	}
	all := make([]Block, 0, n)
	for i, p := range pieces {
		all = append(all, p...)
		pieces[i] = nil
	}
	return all
}

// pieces are the first nodes of the pieces that the document is read in. One with
// footnotes that have no name is one piece: they are counted.
func (m *mdReader) pieces() []int32 {
	pieces := []int32{0}
	if len(m.md.Source) < 2*pieceSize || strings.Contains(m.md.Source, "^[") {
		return pieces
	}
	from, ruled := int32(0), false
	for i := int32(0); int(i) < len(m.md.Nodes); i = m.md.Nodes[i].Next {
		n := &m.md.Nodes[i]
		if lines := m.md.Lines(n); n.Kind == commonmark.Heading && !ruled && len(lines) > 0 && lines[0].Start-from >= pieceSize {
			pieces, from = append(pieces, i), lines[0].Start
		}
		ruled = n.Kind == commonmark.Rule
	}
	return pieces
}
