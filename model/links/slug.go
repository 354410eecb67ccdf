package links

import (
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"yomi/model"
)

// github is a heading as GitHub makes an anchor of it: in lower case, without
// what is neither letter, digit, - nor _, blanks as -.
func github(heading string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(strings.TrimSpace(heading)) {
		switch {
		case unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) || r == '-' || r == '_':
			b.WriteRune(r)
		case r == ' ':
			b.WriteByte('-')
		}
	}
	return b.String()
}

// Slug is the anchor that GitHub makes of a heading, as long as no other has it.
func Slug(heading string) string { return github(heading) }

// joined is a heading in lower case with its words joined by a sign: with - and
// none at the ends as docutils makes an anchor of it, behind _ and with _ as
// AsciiDoc does (idprefix, idseparator).
func joined(heading, sign string) string {
	words := strings.FieldsFunc(strings.ToLower(heading), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r)
	})
	return strings.Join(words, sign)
}

// anchors are the places of a document by the names that lead to them.
type anchors map[string]model.Ref

// add names a place unless another has the name already.
func (a anchors) add(name string, r model.Ref) {
	if _, taken := a[name]; !taken && name != "" {
		a[name] = r
	}
}

// blockName is the name that Obsidian gives a block, at its end: ^name.
var blockName = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:^|\s)(\^[A-Za-z0-9-]+)$`)
})

// isTitle reports whether a node has an anchor by what it says.
func isTitle(n *model.Node) bool { return n.Kind != model.Note || n.Form == model.Heading }

// anchorsOf are the anchors of a document: what the writer named, then what
// GitHub makes of headings (a second 概要 is 概要-1), then what AsciiDoc and
// docutils make. GitHub goes by what is written, in which an emoji is its code.
func anchorsOf(t *model.Tree, d *model.Document) anchors {
	a := anchors{}
	lo, hi := t.Span(d)
	times := map[string]int{}
	for r := lo; r < hi; r++ {
		a.add(t.Rich(r).Anchor, r)
		if m := blockName().FindStringSubmatch(t.Node(r).Text); m != nil {
			a.add(m[1], r)
		}
	}
	for r := lo; r < hi; r++ {
		n := t.Node(r)
		if !isTitle(n) {
			continue
		}
		name := github(n.Text)
		if k := times[name]; k > 0 {
			a.add(name+"-"+strconv.Itoa(k), r)
		}
		times[name]++
		a.add(name, r)
	}
	for r := lo; r < hi; r++ {
		if n := t.Node(r); isTitle(n) {
			a.add("_"+joined(n.Text, "_"), r)
			a.add(joined(n.Text, "-"), r)
			if line := d.Line(int(n.Line)); strings.Contains(line, ":") {
				a.add(github(strings.TrimLeft(line, "#*= \t")), r) // :rocket: is a word of it
			}
		}
	}
	return a
}

// find is the place that an anchor names, as it is written or as it is meant:
// without its escapes, its case or a leading * (Org's for a heading).
func (a anchors) find(name string) (model.Ref, bool) {
	plain, err := url.PathUnescape(name)
	if err != nil {
		plain = name
	}
	heading := strings.TrimLeft(plain, "*# ")
	for _, n := range []string{name, plain, strings.ToLower(plain), heading, github(heading), joined(heading, "-")} {
		if r, ok := a[n]; ok && n != "" {
			return r, true
		}
	}
	return model.None, false
}
