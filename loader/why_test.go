package loader

import (
	"path/filepath"
	"strings"
	"testing"

	"yomi/model"
)

// TestWhyAgrees: what is said of a line is what the line became in the tree.
func TestWhyAgrees(t *testing.T) {
	for _, c := range cases(t) {
		raw := []byte(c.doc)
		tree, _ := parseDoc(c.name, raw)
		d, problem := open(c.name, raw, Options{})
		if problem != nil {
			continue
		}
		plan := d.decidedAgain(raw, Options{})
		before := int32(-1) // the line of the title before
		for r := model.Ref(0); int(r) < tree.Len(); r++ {
			n := tree.Node(r)
			if n.Kind != model.Event && n.Kind != model.Session || n.Text == strings.TrimSuffix(c.name, filepath.Ext(c.name)) {
				continue // the last is an event named after its file, which has no line
			}
			if n.Line == before {
				continue // of several on one line one is told of
			}
			before = n.Line
			if said := plan.Explain(int(n.Line)).Became; said != n.Kind.String() {
				t.Errorf("%s:%d: a %v is said to be a %s", c.path, n.Line+1, n.Kind, said)
			}
		}
	}
}
