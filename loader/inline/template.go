package inline

import (
	"strings"
	"unicode/utf8"

	"yomi/loader/lexis"
	"yomi/model"
)

// Template is a tag by which a site's generator puts something where it stands:
// {{< youtube id >}} of Hugo, {% embed address %} of Jekyll, Hexo and Liquid.
type Template struct {
	Name  string
	Words string // what to say for it, "" for the tag's own words
	Place Place  // where what it embeds is; nowhere if it embeds nothing
	Image bool
}

// templateMarks are what such tags stand between.
var templateMarks = [...]struct{ opens, ends string }{
	{"{{<", ">}}"}, {"{{%", "%}}"}, {"{%", "%}"}, {"{{", "}}"},
}

// templateMax is the longest tag, in bytes.
const templateMax = 1000

// TemplateAt reads the tag that s begins with, and its size: 0 for none.
func TemplateAt(s string) (t Template, size int) {
	for _, m := range templateMarks {
		inside, ok := strings.CutPrefix(s, m.opens)
		if !ok {
			continue
		}
		end := strings.Index(inside[:min(len(inside), templateMax)], m.ends)
		if end < 0 {
			return Template{}, 0
		}
		return readTemplate(strings.Trim(inside[:end], " -/\t")), len(m.opens) + end + len(m.ends)
	}
	return Template{}, 0
}

// services are the pages of those who show what a tag names by a number of theirs.
var services = map[string]string{
	"youtube": "https://www.youtube.com/watch?v=", "vimeo": "https://vimeo.com/", "instagram": "https://www.instagram.com/p/",
	"speakerdeck": "https://speakerdeck.com/player/", "slideshare": "https://www.slideshare.net/slideshow/embed_code/key/", "gist": "https://gist.github.com/",
	"nicovideo": "https://www.nicovideo.jp/watch/", "bilibili": "https://www.bilibili.com/video/", "codepen": "https://codepen.io/",
}

// readTemplate reads what stands inside a tag.
func readTemplate(inside string) Template {
	name, rest, _ := strings.Cut(inside, " ")
	t := Template{Name: name}
	rest = strings.TrimSpace(rest)
	for _, key := range [...]string{"src", "url", "href", "link", "image"} {
		if to := Setting(rest, key); to != "" {
			t.Place = PlaceOf(to)
			break
		}
	}
	if t.Place.Target == model.ToNowhere {
		if to := lexis.URLs(rest); len(to) > 0 {
			t.Place = PlaceOf(to[0])
		}
	}
	words := Arguments(rest)
	switch site, known := services[name]; {
	case t.Place.Target != model.ToNowhere:
	case (name == "tweet" || name == "x" || name == "twitter") && Setting(rest, "id") != "":
		t.Place = PlaceOf("https://twitter.com/" + Setting(rest, "user") + "/status/" + Setting(rest, "id"))
	case (name == "ref" || name == "relref" || name == "post_url") && len(words) > 0:
		t.Place = PlaceOf(words[0])
	case name == "asset_img" || name == "img":
		if len(words) > 0 {
			t.Place, t.Image = PlaceOf(words[0]), true
			t.Words = strings.Join(words[1:], " ")
		}
	case known && Setting(rest, "id") != "":
		t.Place = PlaceOf(site + Setting(rest, "id"))
	case known && len(words) > 0:
		t.Place = PlaceOf(site + strings.Join(words, "/"))
	}
	if name == "figure" || name == "img" || name == "image" || isPicture(t.Place.To) {
		t.Image = t.Place.Target != model.ToNowhere
	}
	for _, key := range [...]string{"alt", "title", "caption"} {
		if t.Words == "" {
			t.Words = Setting(rest, key)
		}
	}
	return t
}

// Setting is the value that s gives to a name as name="value" or name=value, ""
// for none.
func Setting(s, name string) string {
	for {
		i := strings.Index(s, name+"=")
		if i < 0 {
			return ""
		}
		value, rest := attrValue(s[i+len(name)+1:])
		if before, _ := utf8.DecodeLastRuneInString(s[:i]); i == 0 || !letter(before) && before != '-' && before != '_' {
			return value
		}
		s = rest
	}
}

// Arguments are the words of a tag that have no name, without their quotes.
func Arguments(s string) []string {
	var words []string
	for s = strings.TrimSpace(s); s != ""; s = strings.TrimSpace(s) {
		end := strings.IndexAny(s, "= \t")
		switch {
		case s[0] == '"' || s[0] == '\'':
			value, rest := attrValue(s)
			words, s = append(words, value), rest
		case end > 0 && s[end] == '=':
			_, s = attrValue(s[end+1:])
		case end <= 0:
			return append(words, s)
		default:
			words, s = append(words, s[:end]), s[end:]
		}
	}
	return words
}

// templated reads what an address begins with that a template completes:
// {{ '/a.png' | relative_url }}, {{ site.url }}/a.png, and its size. Of a tag, what
// stands in quotes is of the address.
func templated(s string) (to string, size int) {
	if !strings.HasPrefix(s, "{{") && !strings.HasPrefix(s, "{%") {
		return "", 0
	}
	if _, size = TemplateAt(s); size == 0 {
		return "", 0
	}
	tag := s[:size]
	words := Arguments(strings.Trim(tag, "{}% "))
	if len(words) > 0 && strings.ContainsAny(words[0], "/.") && strings.ContainsAny(tag, `'"`) {
		to = words[0]
	} else if len(words) > 1 && (words[0] == "post_url" || words[0] == "link") {
		to = words[1]
	}
	return to, size
}

// takeTemplate takes a tag of a template: what it embeds is said, and what embeds
// nothing stays as it was written, and is quiet.
func takeTemplate(s *scanner, i int) int {
	if i+1 >= s.hi || s.src[i+1] != '{' && s.src[i+1] != '%' {
		return i
	}
	t, size := TemplateAt(s.src[i:s.limit()])
	if size == 0 {
		return i
	}
	end := i + size
	if t.Place.Target == model.ToNowhere {
		s.d.mark(i, end, model.StyleQuiet)
		return end
	}
	style, words := model.StyleLink, t.Words
	if t.Image {
		style = model.StyleImage
		if words == "" {
			words = FileName(t.Place.To)
		}
	}
	if words == "" {
		words = t.Place.To
	}
	s.d.put(i, end, words)
	s.d.lead(i, end, style, t.Place)
	return end
}
