package reading

import "strings"

// maxVariants bounds the spellings of one query: each is looked for in every
// note. Four cover a query with one doubtful place of each kind.
const maxVariants = 4

// Variants gives the spellings under which a text typed as text, plain and
// perhaps unfinished, may stand in an index; nil if it has none. t may be nil
// for a text without kanji.
//
// The first is its spelling as one word. The others allow for what one cannot
// know of a query: an m at the end may become n (shim|bun), di and du may
// stand for ぢ and づ, and an ou may be two words (no|unyou).
func (t *Table) Variants(text []rune) []string {
	for _, r := range text {
		if c := classOf(r); c == stop || c == han && t == nil || c == silent && r > 0x7f && r != '・' {
			return nil
		}
	}
	if t == nil {
		t = &Table{}
	}
	out, _ := t.append(nil, nil, text, true)
	first := string(out)
	if strings.TrimSpace(first) == "" {
		return nil
	}
	all := []string{first}
	add := func(s string) {
		if len(all) < maxVariants && s != first {
			all = append(all, s)
		}
	}
	if strings.HasSuffix(first, "m") {
		add(first[:len(first)-1] + "n")
	}
	add(strings.NewReplacer("di", "zi", "du", "zu").Replace(first))
	for i := 1; i < len(text) && len(all) < maxVariants; i++ {
		if isU(text[i]) && i+1 < len(text) {
			out, _ := t.append(nil, nil, text[:i], false)
			rest, _ := t.append(nil, nil, text[i:], true)
			if len(out) > 0 && out[len(out)-1] == 'o' {
				add(string(out) + string(rest))
			}
		}
	}
	return all
}

func isU(r rune) bool { return r == 'u' || r == 'う' || r == 'ウ' }
