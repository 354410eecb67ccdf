package model

import (
	"fmt"
	"path"
	"path/filepath"
	"strconv"
)

// ID names a node across runs: it is made of the document's base name, the
// kinds and texts on the way down to the node, and its place among siblings
// of the same kind and text. An edit elsewhere in the document, or a move of
// the document to another folder, leaves it as it was; an edit of the node's
// own text, or of one above it, makes it another node.
type ID uint64

// String gives the ID as 16 hexadecimal digits.
func (id ID) String() string { return fmt.Sprintf("%016x", uint64(id)) }

// ParseID reads what String wrote.
func ParseID(s string) (ID, error) {
	v, err := strconv.ParseUint(s, 16, 64)
	return ID(v), err
}

// askedForAll is how many names are worked out one by one before those of the
// whole tree are, which takes a walk over all texts: a few places are saved, an
// outline is printed whole.
const askedForAll = 256

// ID is r's stable name.
func (t *Tree) ID(r Ref) ID {
	if ids := t.ids.Load(); ids != nil {
		return (*ids)[r]
	}
	if t.asked.Add(1) > askedForAll {
		return t.Named()[r]
	}
	return t.name(r)
}

// Named works out the names of all nodes, once: later calls of ID, Find and
// FindAll are quick.
func (t *Tree) Named() []ID {
	t.idOnce.Do(t.nameAll)
	return *t.ids.Load()
}

// name works out one name as nameAll does: equals stand under one parent, so
// that its children before r tell the place among them.
func (t *Tree) name(r Ref) ID {
	n := &t.nodes[r]
	base, up := t.base(r, 0), n.parent
	if up != None {
		base = t.base(r, t.name(up))
	}
	place := uint64(0)
	for c := range t.Children(up) {
		if c == r {
			break
		}
		if o := &t.nodes[c]; o.Kind == n.Kind && o.Text == n.Text && (up != None || t.base(c, 0) == base) {
			place++
		}
	}
	return base.at(place)
}

// base is what r's name is made of besides its place among equals; up is the
// name of its parent.
func (t *Tree) base(r Ref, up ID) ID {
	n := &t.nodes[r]
	var h fnv
	if n.parent == None {
		h = newFNV().text(path.Base(filepath.ToSlash(t.docs[n.doc].Path)))
	} else {
		h = newFNV().word(uint64(up))
	}
	return ID(h.word(uint64(n.Kind)).text(n.Text))
}

// at is the name of the node with that base and place among equals.
func (id ID) at(place uint64) ID { return ID(newFNV().word(uint64(id)).word(place)) }

// Find is the node with the ID, None if there is none. It costs O(nodes); for
// more than one ID use FindAll.
func (t *Tree) Find(id ID) Ref {
	if r, ok := t.FindAll([]ID{id})[id]; ok {
		return r
	}
	return None
}

// FindAll gives the node of each ID that is in the tree, in one walk.
func (t *Tree) FindAll(ids []ID) map[ID]Ref { return find(ids, t.Named(), 0) }

// FindFrom is FindAll among the nodes from first on, the first of a document.
// It names those alone: while documents arrive, each is named once.
func (t *Tree) FindFrom(first Ref, ids []ID) map[ID]Ref {
	if len(ids) == 0 {
		return nil
	}
	if all := t.ids.Load(); all != nil {
		return find(ids, (*all)[first:], first)
	}
	return find(ids, t.nameFrom(first), first)
}

// find gives the nodes of those IDs that are among the names of the nodes from
// first on.
func find(ids, names []ID, first Ref) map[ID]Ref {
	wanted := make(map[ID]bool, len(ids))
	for _, id := range ids {
		wanted[id] = true
	}
	found := make(map[ID]Ref, len(ids))
	for i, id := range names {
		if len(found) == len(wanted) {
			break
		}
		if wanted[id] {
			found[id] = first + Ref(i)
		}
	}
	return found
}

// nameAll names every node.
func (t *Tree) nameAll() {
	ids := t.nameFrom(0)
	t.ids.Store(&ids)
}

// nameFrom names the nodes from first on, the first of a document. Equals among
// what stands outermost may be in the documents before it.
func (t *Tree) nameFrom(first Ref) []ID {
	var before []ID
	for r := Ref(0); r != None && r < first; r = t.Next(r) {
		before = append(before, t.base(r, 0))
	}
	ids := make([]ID, len(t.nodes)-int(first))
	met := newTally(len(before) + len(ids))
	for _, base := range before {
		met.next(base)
	}
	for i := range ids {
		r, up := first+Ref(i), ID(0)
		if p := t.nodes[r].parent; p != None {
			up = ids[p-first]
		}
		base := t.base(r, up)
		ids[i] = base.at(met.next(base))
	}
	return ids
}

// tally counts IDs: a table with open addressing, which needs a third of what a
// map does for a million.
type tally struct {
	ids    []ID
	counts []uint32 // 0 is a free place
}

// newTally has room for n different IDs, half of it left free.
func newTally(n int) tally {
	size := 2
	for size < 2*n {
		size *= 2
	}
	return tally{make([]ID, size), make([]uint32, size)}
}

// next is how often the ID was asked for before.
func (y tally) next(id ID) uint64 {
	mask := uint64(len(y.ids) - 1)
	for i := uint64(id) & mask; ; i = (i + 1) & mask {
		if y.counts[i] == 0 || y.ids[i] == id {
			y.ids[i] = id
			y.counts[i]++
			return uint64(y.counts[i] - 1)
		}
	}
}

// fnv is the 64-bit FNV-1a hash: stable across machines and releases, which
// hash/maphash is not, and without hash/fnv's allocation a node.
type fnv uint64

func newFNV() fnv { return 14695981039346656037 }

func (h fnv) text(s string) fnv {
	for i := 0; i < len(s); i++ {
		h = (h ^ fnv(s[i])) * 1099511628211
	}
	return h
}

func (h fnv) word(w uint64) fnv {
	for i := 0; i < 8; i++ {
		h = (h ^ fnv(byte(w>>(8*i)))) * 1099511628211
	}
	return h
}
