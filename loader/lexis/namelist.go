package lexis

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// peopleMax is the longest list of names, in bytes.
const peopleMax = 240

// People are the names that s lists, nil where something in it is none:
// "A（X社）、B", "A, B and C (Y)", "@a", "山田 太郎 氏". What follows a name as
// its company or office is left out.
func People(s string) []PersonName {
	if len(s) > peopleMax {
		return nil
	}
	has, _ := SignsIn(s)
	if has.Has(':') && strings.Contains(s, "://") {
		return nil
	}
	if has.Has('/') && strings.Contains(s, " w/ ") { // with
		return People(strings.ReplaceAll(s, " w/ ", " and "))
	}
	if p, ok := inTwoScripts(s, &has); ok {
		return []PersonName{p}
	}
	if found := listed(s, &has); found != nil {
		return found
	}
	if p, ok := introduced(s, &has); ok {
		return []PersonName{p}
	}
	return nil
}

// listed are the names of a list that is nothing else, with its signs.
func listed(s string, has *Signs) []PersonName {
	if has.Wide&(Colon|Full) != 0 || has.HasAny(":|/") {
		if p, ok := employed(s); ok {
			return []PersonName{p}
		}
	}
	if has.Wide&Comma != 0 || has.Has(',') {
		if p, ok := positioned(s); ok {
			return []PersonName{p}
		}
	}
	if !mayPart(s, has) {
		if p, ok := personWith(TrimSpace(s), has); ok {
			return []PersonName{p}
		}
		return nil
	}
	var found []PersonName
	for part, sep := range nameParts(s) {
		p, ok := personWith(part, has)
		switch {
		case ok && len(found) > 0 && workplace(&found[0], &p, sep):
			// 川口 航介, 潮工房: few ideographs behind a name are where somebody works.
		case ok && len(found) > 0 && (p.Look == OneWord || p.Look == SmallWord) && found[0].Look != p.Look && !p.Said:
			// Ada Holm, Planks: a word behind a full name is the company.
		case ok && len(found) > 0 && (found[0].Look == OneWord || found[0].Look == SmallWord) && p.Look <= GivenName && !found[0].Said:
			return nil // Sewing & Mending Sails
		case ok && len(found) > 0 && found[0].Owned && !p.Owned && p.Look == FullName && strings.Contains(s, " - "):
			// Ada Holm - Small Fleets, Big Deploys; Jon Moss - Architect, Planks Holding
		case ok && !named(found, p.Name):
			found = append(found, p)
		case ok:
		case len(found) > 0 && office(part): // CTO
			if last := &found[len(found)-1]; last.Look != OneWord && last.Look != SmallWord {
				last.Owned, last.Works = true, true
			}
		case len(found) > 0 && part[0] >= '0' && part[0] <= '9': // 15 min
		case len(found) > 0 && sep == ',' && (found[0].Owned || found[0].Look == GivenName && capitalised(part)):
			// Ada Holm - President, LEARN academy; Ada Holm, Data Planks: where somebody works
			found[0].Owned = true
		default:
			return nil
		}
	}
	return found
}

// LabelledPeople are the names that s lists behind a word for speakers. They need not
// look as names do: hideki saito, k1low.
func LabelledPeople(s string) []PersonName {
	if found := People(s); found != nil {
		return found
	}
	if name, _, ok := strings.Cut(s, ", "); ok {
		if p, is := personIn(name); is && p.Look <= GivenName { // and where somebody works
			return []PersonName{p}
		}
	}
	if p, ok := nameFirst(s); ok {
		return []PersonName{p}
	}
	if i := behindName.Index(s); i > 0 {
		_, size := utf8.DecodeRuneInString(s[i:])
		if p, is := personIn(s[:i]); is && office(s[i+size:]) { // Ada: master of ropes
			p.Owned = true
			return []PersonName{p}
		}
	}
	name := strings.TrimFunc(s, unwritten)
	has, _ := SignsIn(name)
	name, _ = withoutOwner(name, &has)
	name, said := withoutTitle(name)
	if n := utf8.RuneCountInString(name); n < 2 || n > saidMax*2 || office(name) || len(strings.Fields(name)) > 3 || WordsIn(Fold(name))&^(Diary|Person) != 0 ||
		strings.ContainsFunc(name, func(r rune) bool {
			return !LetterOrDigit(r) && !unicode.IsSpace(r) && !strings.ContainsRune("-_.・'", r)
		}) {
		return nil
	}
	if kana := strings.TrimFunc(name, unicode.IsSpace); HasWide(kana) && utf8.RuneCountInString(kana) > saidMax {
		return nil
	}
	look := OneWord
	if words := strings.Fields(name); len(words) > 1 && !HasWide(name) {
		if look = FullName; len(words) > 2 && name == strings.ToLower(name) {
			return nil // ropes are kept
		}
	}
	return []PersonName{{Name: name, Look: look, Said: said}}
}

// workplace reports a word behind a name and a sign that parts what somebody is from
// who: ideographs that begin with no family name that many have, or kana, where the
// name is surely one.
func workplace(name, p *PersonName, sign rune) bool {
	if sign != ',' && sign != '，' && sign != '/' && sign != '／' && sign != '|' && sign != '｜' || p.Said {
		return false
	}
	return (p.Look == Ideographs || p.Look == KanaName) && (name.Look == SpacedName || name.Look == FamilyName || name.Look == HangulName)
}

// WithoutOffices leaves out single words from a list that has full names: they are
// companies.
func WithoutOffices(ps []PersonName) []PersonName {
	full := slices.ContainsFunc(ps, func(p PersonName) bool { return p.Look != OneWord && p.Look != SmallWord })
	if !full {
		return ps
	}
	return slices.DeleteFunc(ps, func(p PersonName) bool { return (p.Look == OneWord || p.Look == SmallWord) && !p.Said })
}

// capitalised reports a few words with capitals.
func capitalised(s string) bool {
	n := 0
	for w := range strings.FieldsSeq(s) {
		if n++; !unicode.IsUpper(FirstRune(w)) || n > nameWordsMax {
			return false
		}
	}
	return n > 0
}

func named(ps []PersonName, name string) bool {
	for i := range ps {
		if ps[i].Name == name {
			return true
		}
	}
	return false
}

// nameParts splits a list of names outside of brackets and yields the parts,
// each with the sign before it, 0 for none.
func nameParts(s string) iter.Seq2[string, rune] {
	return func(yield func(string, rune) bool) {
		depth, start, sign := 0, 0, rune(0)
		for i, r := range s {
			size := 0 // of what parts two names
			switch r {
			case '(', '（', '[', '［':
				depth++
			case ')', '）', ']', '］':
				depth = max(depth-1, 0)
			default:
				if depth == 0 && i >= start {
					size = between(s[start:], i-start, r)
				}
			}
			if size == 0 {
				continue
			}
			if start < i {
				if part := strings.TrimSpace(s[start:i]); part != "" && !yield(part, sign) {
					return
				}
			}
			start, sign = i+size, r
		}
		if start < len(s) {
			if part := strings.TrimSpace(s[start:]); part != "" {
				yield(part, sign)
			}
		}
	}
}

// dotted reports a name that a middle dot behind it parts from the next: 山田太郎・佐藤花子,
// 汐見（潮工房）・. In a foreign name the dot stands between katakana.
func dotted(name string) bool {
	for _, end := range [...]string{"）", ")", "］", "]", "さん", "氏", "様", "先生"} {
		if strings.HasSuffix(name, end) {
			return true
		}
	}
	name = strings.TrimSpace(name)
	return (BeginsWithFamily(name) || FamilyFirst(name)) && (IsHan(LastRune(name)) || IsHiragana(LastRune(name)))
}

// mayPart reports a text, which is given with its signs, that may have what parts two names
// (see between).
func mayPart(s string, has *Signs) bool {
	return has.Wide&(Comma|Full) != 0 || has.HasAny(",/&;|+") || has.Has(' ') && (has.Wide&Han != 0 || strings.Contains(s, " and ") || strings.Contains(s, " And ")) ||
		has.Wide&Kana != 0 && strings.Contains(s, "さんと") || has.Wide&Stop != 0 && strings.Contains(s, "・")
}

// between is the size of what parts two names at i, where r stands; 0 for nothing.
func between(s string, i int, r rune) int {
	switch r {
	case '、', '，', ',', '/', '／', '&', '＆', ';', '；', '|', '｜', '＋', '+':
		return utf8.RuneLen(r)
	case ' ':
		for _, word := range [...]string{" and ", " And "} {
			if strings.HasPrefix(s[i:], word) {
				return len(word)
			}
		}
	case 'と':
		if strings.HasSuffix(s[:i], "さん") {
			return len("と")
		}
	case '・':
		if dotted(s[:i]) {
			return len("・")
		}
	case '和':
		if i > 0 && strings.HasPrefix(s[i:], "和 ") {
			return len("和")
		}
	}
	return 0
}

// FullNames reports a list of names of several words, which no word for something else is.
func FullNames(s string) bool {
	people := People(s)
	return len(people) > 0 && !slices.ContainsFunc(people, func(p PersonName) bool { return p.Look != FullName && p.Look != GivenName })
}
