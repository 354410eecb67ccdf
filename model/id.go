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

// ID is r's stable name. The first call computes those of the whole tree.
func (t *Tree) ID(r Ref) ID {
	t.idOnce.Do(t.nameAll)
	return t.ids[r]
}

// Find is the node with the ID, None if there is none. It costs O(nodes); for
// more than one ID use FindAll.
func (t *Tree) Find(id ID) Ref {
	if r, ok := t.FindAll([]ID{id})[id]; ok {
		return r
	}
	return None
}

// FindAll gives the node of each ID that is in the tree, in one walk.
func (t *Tree) FindAll(ids []ID) map[ID]Ref {
	t.idOnce.Do(t.nameAll)
	wanted := make(map[ID]bool, len(ids))
	for _, id := range ids {
		wanted[id] = true
	}
	found := make(map[ID]Ref, len(ids))
	for r, id := range t.ids {
		if len(found) == len(wanted) {
			break
		}
		if wanted[id] {
			found[id] = Ref(r)
		}
	}
	return found
}

// nameAll computes every ID. Equals are told apart by counting how often the
// same name was given before, which costs one map per tree instead of one per
// parent.
func (t *Tree) nameAll() {
	t.ids = make([]ID, len(t.nodes))
	seen := make(map[ID]uint64, len(t.nodes))
	for r := range t.nodes {
		n := &t.nodes[r]
		var h fnv
		if n.parent == None {
			h = newFNV().text(path.Base(filepath.ToSlash(t.docs[n.doc].Path)))
		} else {
			h = newFNV().word(uint64(t.ids[n.parent]))
		}
		base := ID(h.word(uint64(n.Kind)).text(n.Text))
		t.ids[r] = ID(newFNV().word(uint64(base)).word(seen[base]))
		seen[base]++
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
