package inline

import (
	"strings"

	"yomi/model"
)

// HTML is what stands between the tags of blocks: blanks of any number are one,
// tags say what their words mean, and those of no known element nothing.
var HTML = &Notation{rows: append([]row{
	{" \t\n\r", takeBlanks},
	{"<", takeAnyTag},
	{"&", takeEntity},
	{"{", takeTemplate},
}, bare...)}

// Preformatted is HTML whose blanks and line ends stay. All line ends are LF.
var Preformatted = &Notation{keeps: true, rows: []row{
	{"<", takeAnyTag},
	{"\r\xc2&", takeKeptEnd},
	{"&", takeEntity},
}}

// keptEnds are the line ends that become LF, the longer first.
var keptEnds = [...]string{"&#13;\r\n", "&#13;\n", "&#13;", "\r\n", "\r", "\u0085"}

// takeKeptEnd takes a line end that is not LF alone.
func takeKeptEnd(s *scanner, i int) int {
	for _, end := range keptEnds {
		if strings.HasPrefix(s.src[i:s.hi], end) {
			s.d.put(i, i+len(end), "\n")
			return i + len(end)
		}
	}
	return i
}

// openTag is an element that was not ended yet.
type openTag struct {
	name  string
	at    int // where its words begin
	style model.Style
	place Place
}

// tags are the elements that are open, the innermost last.
type tags struct {
	open  []openTag
	count map[string]int // of each name that is open
}

func (t *tags) reset() {
	t.open = t.open[:0]
	clear(t.count)
}

func (t *tags) push(o openTag) {
	if t.count == nil {
		t.count = map[string]int{}
	}
	t.count[o.name]++
	t.open = append(t.open, o)
}

// pop is the innermost open element of a name. Those inside it end with it.
func (t *tags) pop(name string) (openTag, bool) {
	if t.count[name] == 0 {
		return openTag{}, false
	}
	for {
		o := t.open[len(t.open)-1]
		t.open = t.open[:len(t.open)-1]
		t.count[o.name]--
		if o.name == name {
			return o, true
		}
	}
}

// takeBlanks makes one blank of several, and of a line end what joins lines.
func takeBlanks(s *scanner, i int) int {
	end := i + 1
	for end < s.hi && (s.src[end] == ' ' || s.src[end] == '\t' || s.src[end] == '\n' || s.src[end] == '\r') {
		end++
	}
	if strings.ContainsAny(s.src[i:end], "\n\r") {
		s.d.edits = append(s.d.edits, edit{lo: int32(i), hi: int32(end), joins: true})
	} else if end > i+1 || s.src[i] != ' ' {
		s.d.put(i, end, " ")
	}
	return end
}

// takeTag takes a tag of HTML in another notation. What is no element, as in
// Vec<u8>, is words.
func takeTag(s *scanner, i int) int {
	t, size := TagAt(s.src[i:s.hi])
	if size > 0 && !Element(t.Name) {
		return i
	}
	return takeAnyTag(s, i)
}

// takeAnyTag takes a tag or a comment of HTML.
func takeAnyTag(s *scanner, i int) int {
	t, size := TagAt(s.src[i:s.hi])
	if size == 0 {
		return s.comment(i)
	}
	end := i + size
	use := tagUses[t.Name]
	switch {
	case t.Closes:
		return s.closeTag(t, i, end)
	case use.drop:
		k := -1
		if !t.Empty {
			k = s.find("</"+t.Name, end)
		}
		if k >= 0 {
			_, size := TagAt(s.src[k:s.hi])
			end = max(k, end) + size
		}
		s.d.cut(i, end)
	case t.Name == "br":
		for end < s.hi && (s.src[end] == ' ' || s.src[end] == '\t') {
			end++
		}
		if s.flat {
			s.d.edits = append(s.d.edits, edit{lo: int32(i), hi: int32(end), joins: true})
		} else {
			s.d.put(i, end, "\n")
		}
	case use.say != "":
		s.d.put(i, end, use.say)
		s.tags.push(openTag{name: t.Name, at: end})
	case s.embedded(t, i, end):
	default:
		s.d.cut(i, end)
		s.openTag(t, end)
	}
	return end
}

// openTag notes what an element says of its words, which begin at offset at.
func (s *scanner) openTag(t Tag, at int) {
	o := openTag{name: t.Name, at: at, style: tagUses[t.Name].style}
	switch t.Name {
	case "a":
		if o.place = PlaceOf(t.Address("href")); o.place.Target != model.ToNowhere {
			o.style = model.StyleLink
		}
		if name := t.Attr("id") + t.Attr("name"); s.anchor == "" && o.style == 0 {
			s.anchor = name
		}
	case "span", "font":
		o.style = styled(t.Attr("style"))
	}
	if !t.Empty || t.Name == "a" {
		s.tags.push(o)
	}
}

// styled is what a style sheet in a tag says that is more than looks.
func styled(css string) model.Style {
	switch css = strings.ReplaceAll(strings.ToLower(css), " ", ""); {
	case strings.Contains(css, "line-through"):
		return model.StyleStrike
	case strings.Contains(css, "font-weight:bold"), strings.Contains(css, "font-weight:7"):
		return model.StyleStrong
	case strings.Contains(css, "font-style:italic"):
		return model.StyleEmph
	}
	return 0
}

// closeTag takes an end tag.
func (s *scanner) closeTag(t Tag, i, end int) int {
	o, ok := s.tags.pop(t.Name)
	use := tagUses[t.Name]
	if !ok {
		s.d.cut(i, end)
		return end
	}
	s.d.put(i, end, use.end)
	if o.style == 0 {
		return end
	}
	if o.style == model.StyleLink && strings.TrimSpace(s.src[o.at:i]) == "" {
		s.d.put(o.at, i, o.place.To) // a link without words
	}
	s.d.lead(o.at, i, o.style, o.place)
	return end
}

// embedded says what an element embeds: a picture, or where what it plays is.
func (s *scanner) embedded(t Tag, i, end int) bool {
	src := t.Address("src")
	switch t.Name {
	case "img":
		said := t.Attr("alt")
		if said == "" {
			said = FileName(src)
		}
		s.d.put(i, end, strings.Join(strings.Fields(said), " "))
		s.d.lead(i, end, model.StyleImage, PlaceOf(src))
		return true
	case "iframe", "embed", "video", "audio", "source", "object":
		if t.Name == "object" {
			src = t.Address("data")
		}
		p := PlaceOf(src)
		if p.Target == model.ToNowhere {
			return false
		}
		said := strings.Join(strings.Fields(t.Attr("title")), " ")
		if said == "" {
			said = p.To
		}
		s.d.put(i, end, said)
		s.d.lead(i, end, model.StyleLink, p)
		return true
	case "input":
		if strings.EqualFold(t.Attr("type"), "checkbox") {
			s.task = model.TaskOpen
			if t.Has("checked") {
				s.task = model.TaskDone
			}
		}
	}
	return false
}

// comment takes a comment or a declaration.
func (s *scanner) comment(i int) int {
	for _, c := range [...]struct{ begins, ends string }{{"<!--", "-->"}, {"<!", ">"}, {"<?", "?>"}} {
		if !s.at(i, c.begins) {
			continue
		}
		k := s.find(c.ends, i+len(c.begins))
		if k < 0 {
			return i
		}
		s.d.cut(i, k+len(c.ends))
		return k + len(c.ends)
	}
	return i
}
