package rst

import (
	"strconv"
	"strings"

	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/model"
)

// known collects what the explicit markup of a document says of names: where
// links lead, which footnotes there are and what numbers they get, what stands for
// a name between bars. References may stand before or behind it.
func known(doc *model.Document, first, end int) inline.Known {
	k := names{known: inline.Known{Links: map[string]string{}, Values: map[string]string{}, Footnotes: map[string]bool{}}, links: map[string]string{}}
	for n := first; n < end; n++ {
		line := strings.TrimSpace(doc.Line(n))
		if target, ok := strings.CutPrefix(line, "__ "); ok {
			k.anonymous(target)
			continue
		}
		text, ok := strings.CutPrefix(line, ".. ")
		if !ok {
			continue
		}
		switch text = strings.TrimLeft(text, " "); {
		case strings.HasPrefix(text, "_"):
			for end := min(end, n+1+addressLines); n+1 < end && strings.HasPrefix(doc.Line(n+1), " ") && !lexis.Blank(doc.Line(n+1)); n++ {
				text += strings.TrimSpace(doc.Line(n + 1))
			}
			k.target(text)
		case strings.HasPrefix(text, "["):
			if label, _, ok := strings.Cut(text[1:], "]"); ok {
				k.footnotes = append(k.footnotes, label)
			}
		case strings.HasPrefix(text, "|"):
			k.substitution(text)
		}
	}
	k.count()
	k.resolve()
	return k.known
}

// addressLines is over how many more lines an address may go on.
const addressLines = 3

// names is what was found of names.
type names struct {
	known     inline.Known
	links     map[string]string // those to other names, which end in _
	nameless  int
	footnotes []string
}

// rstTarget splits "_name: address"; a name with a colon in it stands between
// grave accents or has a backslash before it.
func rstTarget(text string) (name, address string, ok bool) {
	text = strings.TrimPrefix(text, "_")
	if quoted, is := strings.CutPrefix(text, "`"); is {
		name, address, ok = strings.Cut(quoted, "`:")
		return name, strings.TrimSpace(address), ok
	}
	for i := 0; i < len(text); i++ {
		switch {
		case text[i] == '\\':
			i++
		case text[i] == ':' && (i+1 == len(text) || text[i+1] == ' ' || i == 1 && text[0] == '_'):
			return strings.ReplaceAll(text[:i], `\`, ""), strings.TrimSpace(text[i+1:]), true
		}
	}
	return "", "", false
}

// target takes in "_name: address", and "__: address".
func (k *names) target(text string) {
	name, address, ok := rstTarget(text)
	switch {
	case !ok:
	case name == "_" || name == "":
		k.anonymous(address)
	case address == "":
		k.known.Links[inline.Label(name)] = "#" + name
	case strings.HasSuffix(address, "_") && !strings.Contains(address, "/"):
		k.links[inline.Label(name)] = strings.Trim(address, "_`")
	default:
		k.known.Links[inline.Label(name)] = rstAddress(address)
	}
}

// rstAddress takes the blanks out of an address, and the backslashes.
func rstAddress(address string) string {
	return strings.ReplaceAll(strings.Join(strings.Fields(address), ""), `\`, "")
}

func (k *names) anonymous(address string) {
	k.nameless++
	label := inline.AnonymousLink(k.nameless)
	if strings.HasSuffix(address, "_") {
		k.links[label] = strings.Trim(address, "_`")
		return
	}
	k.known.Links[label] = rstAddress(address)
}

// substitution takes in "|name| replace:: words" and "|name| image:: address".
func (k *names) substitution(text string) {
	name, rest, ok := strings.Cut(text[1:], "|")
	directive, value, is := strings.Cut(rest, "::")
	if !ok || !is {
		return
	}
	value = strings.TrimSpace(value)
	switch strings.TrimSpace(directive) {
	case "replace":
		k.known.Values[inline.Label(name)] = value
	case "unicode":
		k.known.Values[inline.Label(name)] = codepoints(value)
	case "image":
		k.known.Values[inline.Label(name)] = name
		k.known.Links[inline.ImageName(name)] = value
	}
}

// codepoints writes the characters that numbers as 0x2014 and U+2014 stand for.
func codepoints(s string) string {
	s, _, _ = strings.Cut(s, " .. ") // what follows is a comment
	words := strings.Fields(s)
	for i, w := range words {
		hex := strings.TrimLeft(strings.ToLower(w), "\\")
		for _, sign := range [...]string{"0x", "u+", "x", "u"} {
			if digits, ok := strings.CutPrefix(hex, sign); ok {
				if r, err := strconv.ParseUint(digits, 16, 21); err == nil {
					words[i] = string(rune(r))
				}
				break
			}
		}
	}
	return strings.Join(words, "")
}

// footnoteSigns are the labels of footnotes that are counted by signs (docutils,
// "Auto-Symbol Footnotes").
var footnoteSigns = [...]string{"*", "†", "‡", "§", "¶", "#", "♠", "♥", "♦", "♣"}

// count gives footnotes without a number the next ones that no other has.
func (k *names) count() {
	for _, label := range k.footnotes {
		if !strings.HasPrefix(label, "#") && label != "*" {
			k.known.Footnotes[inline.Label(label)] = true
		}
	}
	number, counted, signs := 0, 0, 0
	for _, label := range k.footnotes {
		name := ""
		switch {
		case label == "*":
			signs++
			sign := footnoteSigns[(signs-1)%len(footnoteSigns)]
			k.known.Values[inline.AutoFootnote("*", signs)] = sign
			k.known.Footnotes[sign] = true
			continue
		case label == "#":
			counted++
			name = inline.AutoFootnote("#", counted)
		case strings.HasPrefix(label, "#"):
			name = "[" + label + "]"
		default:
			continue
		}
		for number++; k.known.Footnotes[strconv.Itoa(number)]; {
			number++
		}
		k.known.Values[name] = strconv.Itoa(number)
		k.known.Footnotes[strconv.Itoa(number)] = true
	}
}

// hopsMax is how many names may lead to the next before one has an address.
const hopsMax = 8

// resolve finds the addresses of names that stand for other names.
func (k *names) resolve() {
	for name, to := range k.links {
		for range hopsMax {
			if address, ok := k.known.Links[inline.Label(to)]; ok {
				k.known.Links[name] = address
				break
			}
			next, ok := k.links[inline.Label(to)]
			if !ok {
				k.known.Links[name] = "#" + to // a title
				break
			}
			to = next
		}
	}
}
