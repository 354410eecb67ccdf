package inline

import (
	"path"
	"strings"

	"yomi/loader/lexis"
	"yomi/model"
)

// Place is where a link leads.
type Place struct {
	Target model.Target
	To     string
}

// PlaceOf reads a destination as documents write it.
func PlaceOf(to string) Place {
	to = strings.TrimSpace(to)
	switch {
	case to == "":
		return Place{}
	case to[0] == '#':
		return Place{model.ToAnchor, to[1:]}
	case strings.HasPrefix(to, "//") && len(to) > 2:
		return Place{model.ToWeb, "https:" + to}
	case lexis.WWWAt(to) == len(to):
		return Place{model.ToWeb, "https://" + to}
	}
	scheme, rest, ok := strings.Cut(to, ":")
	if !ok || !isScheme(scheme) {
		return Place{model.ToFile, to}
	}
	switch strings.ToLower(scheme) {
	case "mailto":
		rest, _, _ = strings.Cut(rest, "?")
		return Place{model.ToMail, rest}
	case "file":
		return Place{model.ToFile, strings.TrimPrefix(rest, "//")}
	case "id":
		return Place{model.ToID, rest}
	case "data", "javascript":
		return Place{} // what it says is the document's, not a place
	}
	return Place{model.ToWeb, to}
}

// isScheme reports the name of a scheme (RFC 3986 3.1). One with a point is the name
// of a file (b.org::title), a letter alone a
// drive.
func isScheme(s string) bool {
	if len(s) < 2 {
		return false
	}
	for i := range len(s) {
		c := s[i]
		if c|0x20 >= 'a' && c|0x20 <= 'z' || i > 0 && (c >= '0' && c <= '9' || c == '+' || c == '-') {
			continue
		}
		return false
	}
	return true
}

// wikiPlace is the page, with a heading behind # or without, of a link between
// two brackets.
func wikiPlace(page string) Place {
	return Place{model.ToWiki, strings.TrimSpace(page)}
}

// FileName is what stands for a picture without words: the last part of its
// path.
func FileName(to string) string {
	if strings.HasPrefix(to, "data:") {
		return ""
	}
	to, _, _ = strings.Cut(to, "#")
	to, _, _ = strings.Cut(to, "?")
	if name := path.Base(to); name != "." && name != "/" {
		return name
	}
	return to
}

// EmbeddedBy is the address of what a script puts where it stands: a piece of
// code, slides; "" for a script that says nothing to a reader.
func EmbeddedBy(t Tag) string {
	src := t.Address("src")
	switch {
	case strings.Contains(src, "gist.github.com/"):
		return strings.TrimSuffix(src, ".js")
	case strings.Contains(src, "speakerdeck.com/") && t.Has("data-id"):
		return "https://speakerdeck.com/player/" + t.Attr("data-id")
	case strings.Contains(src, "asciinema.org/a/"):
		return strings.TrimSuffix(src, ".js")
	}
	return ""
}
