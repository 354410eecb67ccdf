package search

import (
	"sort"
	"strings"

	"yomi/model"
)

// behind is what stands behind the texts of nodes: the addresses of their links
// and pictures, and the path of a document behind its first event. Few nodes
// have any, so it is one text that is searched as a whole.
type behind struct {
	text string      // folded, each with a line end behind it
	from []int       // where each begins
	of   []model.Ref // whose it is
}

// shortestBehind is the length from which a term is looked for there: shorter
// ones are in every address.
const shortestBehind = 4

// grow is b with what stands behind the nodes of t from first on.
func (b *behind) grow(t *model.Tree, first model.Ref) behind {
	var text strings.Builder
	out := behind{from: b.from[:len(b.from):len(b.from)], of: b.of[:len(b.of):len(b.of)]}
	text.WriteString(b.text)
	f := newFolder()
	add := func(r model.Ref, s string) {
		f.out.buf = f.out.buf[:0]
		f.foldAny(s)
		out.from, out.of = append(out.from, text.Len()), append(out.of, r)
		text.Write(f.out.buf)
		text.WriteByte('\n')
	}
	for r := first; int(r) < t.Len(); r++ {
		for _, address := range t.Links(r) {
			if !strings.Contains(t.Node(r).Text, address) {
				add(r, bare(address))
			}
		}
		if t.Depth(r) == 0 && (r == 0 || t.Document(r) != t.Document(r-1)) {
			add(r, t.Document(r).Path)
		}
	}
	out.text = text.String()
	return out
}

// bare is an address without what all addresses begin with.
func bare(address string) string {
	if _, rest, ok := strings.Cut(address, "://"); ok {
		address = rest
	}
	return strings.TrimPrefix(address, "www.")
}

// each calls yield with the nodes that have t behind them, from the start of a
// word on; a node may come more than once.
func (b *behind) each(t *term, yield func(model.Ref)) {
	text := t.folded[0].text
	if len(t.runes) < shortestBehind || t.mode&(modeNot|modeStart|modeEnd) != 0 {
		return
	}
	for off := 0; ; off += len(text) {
		i := strings.Index(b.text[off:], text)
		if i < 0 {
			return
		}
		off += i
		if off == 0 || !isLatin(b.text, off-1) || !isLatin(text, 0) {
			yield(b.of[sort.SearchInts(b.from, off+1)-1])
		}
	}
}

// behindNodes are for each term the nodes that have it behind them; nil for a
// term that none has.
func (x *Index) behindNodes(q *Query) map[*term]nodeSet {
	out := map[*term]nodeSet{}
	for t := range q.terms {
		x.behind.each(t, func(r model.Ref) {
			if out[t] == nil {
				out[t] = make(nodeSet, len(x.blocks))
			}
			out[t][r/blockSize].add(int(r % blockSize))
		})
	}
	return out
}

// Behind is the address or the path by which r was found, "" if it was found by
// its text.
func (r Result) Behind(t *model.Tree, ref model.Ref) string {
	candidates := t.Links(ref)
	if t.Depth(ref) == 0 {
		candidates = append(candidates, t.Document(ref).Path)
	}
	for _, address := range candidates {
		one := only(ref, bare(address))
		for term := range r.query.terms {
			found := false
			one.each(term, func(model.Ref) { found = true })
			if found {
				return address
			}
		}
	}
	return ""
}

// only is one address behind one node.
func only(r model.Ref, s string) *behind {
	f := newFolder()
	f.foldAny(s)
	return &behind{text: string(f.out.buf) + "\n", from: []int{0}, of: []model.Ref{r}}
}
