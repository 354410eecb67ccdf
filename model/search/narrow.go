package search

import (
	"slices"
	"strings"
)

// narrows reports whether all that q finds as written or read was found by old:
// every term of old is there, longer perhaps, and in every form longer.
func (q Query) narrows(old Query) bool {
	if len(old.fields)+len(q.fields) > 0 || len(old.groups) == 0 || len(q.groups) < len(old.groups) {
		return false
	}
	for i, g := range old.groups {
		if len(g) != 1 || len(q.groups[i]) != 1 || !q.groups[i][0].narrows(g[0]) {
			return false
		}
	}
	return true
}

func (t *term) narrows(old *term) bool {
	if len(t.runes) >= shortestBehind && len(old.runes) < shortestBehind {
		return false // it is looked for in addresses, too
	}
	if old.loanwords != nil {
		return false // it may have stood by chance where t does not
	}
	return t.mode == 0 && old.mode == 0 && extend(t.folded, old.folded, 0) && extend(t.spelled, old.spelled, sureInside) &&
		(t.wholly == nil || old.wholly != nil) && t.jamo == nil && t.okuri == nil
}

// extend reports whether every variant begins with one of old's. From a length
// of step on more counts as a match, so old's must be as long then.
func extend(variants, old []variant, step int) bool {
	for _, v := range variants {
		if !slices.ContainsFunc(old, func(o variant) bool {
			return strings.HasPrefix(v.text, o.text) && (len(o.text) >= step || len(v.text) < step)
		}) {
			return false
		}
	}
	return true
}
