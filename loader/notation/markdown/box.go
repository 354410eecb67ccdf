package markdown

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/inline"
	"yomi/loader/lexis"
)

// box puts what stands between :::name and :::, between tags, or set in below !!!
// name: a callout under its title, a fold if it is called details, or a quotation.
func (m *reader) box(i int32) {
	n := &m.md.Nodes[i]
	words, b := m.md.Text(n.Info), m.at()
	var name, title string
	switch n.Sign {
	case ':':
		name, title = boxName(words)
	case '{':
		name, title = boxTag(words)
	case '>':
		m.within(i, container{depth: b.Depth, quoted: min(b.Quoted, block.MaxQuoted) + 1, quote: true})
		return
	default:
		name, title, _ = strings.Cut(words, " ")
		if title = strings.Trim(strings.TrimSpace(title), `"`); title == "" {
			title = name
		}
		name = boxKind(name)
	}
	b.Holds, b.Depth = true, b.Depth+1
	if folds[name] {
		b.Kind = block.Para
	} else {
		b.Kind, b.Quoted = block.Quote, min(b.Quoted, block.MaxQuoted)+1
		b.Rich().Callout = name
	}
	at := m.base + int(n.Info.Start) + strings.LastIndex(words, title)
	b.Say(m.texts.Line(at, at+len(title)))
	m.put(b, m.line+int(n.First))
	m.within(i, container{depth: b.Depth, quoted: b.Quoted})
}

// folds are the names of boxes that are folded under a title.
var folds = map[string]bool{"details": true, "expand": true, "collapse": true, "spoiler": true}

// boxTag reads the tag that a box stands between: notice tip "Title", callout
// type="tip", details "Title". Its first word is the kind where the tag's name only
// says that it is a box.
func boxTag(words string) (name, title string) {
	name, rest, _ := strings.Cut(words, " ")
	arguments := inline.Arguments(rest)
	kind := inline.Setting(rest, "type")
	if kind == "" && len(arguments) > 0 && boxKind(arguments[0]) != "" && !folds[name] {
		kind, arguments = arguments[0], arguments[1:]
	}
	for _, key := range [...]string{"title", "summary"} {
		if title == "" {
			title = inline.Setting(rest, key)
		}
	}
	if title == "" && len(arguments) > 0 {
		title = arguments[0]
	}
	if kind == "" {
		kind = name
	}
	if title == "" {
		title = kind
	}
	if folds[name] {
		kind = name
	}
	return boxKind(kind), title
}

// boxName reads what stands behind the colons of a box: "note", "note Title",
// "note[Title]", "{.callout-note}". The title is a part of the words, the name
// itself where none is given.
func boxName(words string) (name, title string) {
	if rest, ok := strings.CutPrefix(words, "{"); ok {
		rest, _, _ = strings.Cut(strings.TrimLeft(rest, "."), "}")
		rest, _, _ = strings.Cut(rest, " ")
		name = strings.TrimPrefix(rest, "callout-")
		return boxKind(name), rest
	}
	end := strings.IndexAny(words, " \t[{")
	if end < 0 {
		return boxKind(words), words
	}
	name, title = boxKind(words[:end]), strings.TrimSpace(words[end:])
	if inside, ok := strings.CutPrefix(title, "["); ok {
		title, _, _ = strings.Cut(inside, "]")
	} else if title, _, _ = strings.Cut(title, "{"); name == "message" && title == "alert" {
		return "alert", title
	}
	if title = strings.TrimSpace(title); title == "" {
		title = words[:end]
	}
	return name, title
}

// boxKind is the kind of a box in lower case, "" where the name can be none.
func boxKind(name string) string {
	if strings.ContainsFunc(name, func(r rune) bool { return !(r == '-' || r == '_' || lexis.LetterOrDigit(r)) }) {
		return ""
	}
	return strings.ToLower(name)
}

// callout makes a quotation a callout whose first line is [!NOTE], with a title of
// its own behind it or none, or what people wrote before there was such a sign:
// **Note** alone. It returns the lines that are left.
func (m *reader) callout(lines []inline.Span, first int) []inline.Span {
	c := m.around()
	if c == nil || !c.quote || !c.begins {
		return lines
	}
	line := strings.TrimRight(m.doc.Text[lines[0].Lo:lines[0].Hi], " \t")
	name, title := "", ""
	if rest, ok := strings.CutPrefix(line, "[!"); ok {
		name, title, _ = strings.Cut(rest, "]")
		title = strings.TrimSpace(strings.TrimLeft(title, "+-"))
		if title == "" {
			title = name
		}
		name, _, _ = strings.Cut(name, "|")
	} else if bold, ok := strings.CutPrefix(line, "**"); ok && strings.HasSuffix(bold, "**") && calloutNames[strings.ToLower(bold[:len(bold)-2])] {
		name = bold[:len(bold)-2]
		title = name
	}
	if boxKind(name) == "" {
		return lines
	}
	b := m.at()
	b.Kind, b.Holds, b.Depth = block.Quote, true, b.Depth+1
	b.Rich().Callout = boxKind(name)
	at := lines[0].Lo + strings.LastIndex(line, title)
	b.Say(m.texts.Line(at, at+len(title)))
	m.put(b, first)
	c.depth = b.Depth - m.html.Depth
	return lines[1:]
}

// calloutNames are the names of GitHub's callouts.
var calloutNames = map[string]bool{"note": true, "tip": true, "important": true, "warning": true, "caution": true}
