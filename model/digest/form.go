package digest

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// Text is the summary without markup, for chats that show it as written.
func (s Summary) Text() string {
	var head []string
	if f := s.facts(); f != "" {
		head = append(head, f)
	}
	head = append(head, s.Links...)
	return layout(inOneLine(s.Title), strings.Join(head, "\n"), s.list("　", "・", func(p string) string { return p }))
}

// facts are the line below the title: the event, when and where it was, and who
// spoke. What is two of these, as a place that is named as the event is, is told
// once; what the title says is not told again. Of more speakers than a line
// holds the rest is counted.
func (s Summary) facts() string {
	event, date, place, speakers := s.notInTitle()
	for n := len(speakers); ; n-- {
		by := strings.Join(speakers[:n], ", ")
		if n < len(speakers) {
			by += slash + s.lang.others(len(speakers)-n)
		}
		var facts []string
		for _, fact := range []string{event, date, place, by} {
			if fact = oneLine(fact); fact != "" && !slices.Contains(facts, fact) {
				facts = append(facts, fact)
			}
		}
		if line := strings.Join(facts, " · "); n <= 1 || textSize(line) <= lineSize {
			return line
		}
	}
}

// list is the points and the line that counts the rest. What goes on with the
// line above has no bullet of its own; both bullet and indent are as wide.
func (s Summary) list(indent, bullet string, clean func(string) string) string {
	var lines []string
	for _, p := range s.Points {
		bullets := p.Bullets
		if bullets == nil {
			bullets = []Bullet{{p.Text, p.Depth, p.Continues}}
		}
		for _, b := range bullets {
			sign := bullet
			if b.Continues {
				sign = indent
			}
			lines = append(lines, strings.Repeat(indent, b.Depth)+sign+clean(b.Text))
		}
	}
	if s.More > 0 {
		lines = append(lines, bullet+s.lang.more(s.More))
	}
	return strings.Join(lines, "\n")
}

// layout sets the parts that there are apart by a blank line.
func layout(parts ...string) string {
	var given []string
	for _, p := range parts {
		if p != "" {
			given = append(given, p)
		}
	}
	if len(given) == 0 {
		return ""
	}
	return strings.Join(given, "\n\n") + "\n"
}

// language is what notes are written in, as far as their count can be said in
// it.
type language uint8

const (
	english language = iota
	japanese
	chinese
	traditional
	korean
)

// more counts what is left out in the notes' own language. It names no unit: what
// is left out are sentences, items and titles.
func (l language) more(n int) string {
	switch l {
	case japanese:
		return fmt.Sprintf("ほか %d 件", n)
	case chinese:
		return fmt.Sprintf("另有 %d 条", n)
	case traditional:
		return fmt.Sprintf("另有 %d 條", n)
	case korean:
		return fmt.Sprintf("외 %d건", n)
	}
	return fmt.Sprintf("… and %d more", n)
}

// others counts, behind some of a list, what is left of it.
func (l language) others(n int) string {
	switch l {
	case japanese:
		return fmt.Sprintf("ほか %d", n)
	case chinese:
		return fmt.Sprintf("另 %d 条", n)
	case traditional:
		return fmt.Sprintf("另 %d 條", n)
	case korean:
		return fmt.Sprintf("외 %d", n)
	}
	return fmt.Sprintf("%d more", n)
}

const (
	// kanaShare is the part of the characters of East Asia that are kana from
	// which on they are Japanese: a product's name in kana makes no Chinese
	// notes Japanese, and Japanese has more kana than kanji.
	kanaShare = 0.1
	// wideShare is the part of all letters that are of East Asia from which on
	// notes are not English: they are full of names in Latin letters.
	wideShare = 0.2
	// sample is how many characters are looked at: more say nothing else.
	sample = 4000
	// simplified and complicated are characters that every text of some length
	// has in one form or the other.
	simplified  = "这个们来时与为学国说对开关会无还进过动现发问应将实"
	complicated = "這個們來時與為學國說對開關會無還進過動現發問應將實"
)

// languageOf tells a text's language by its script. Notes of which many lines are of East
// Asia are, however long what they quote of a program is.
func languageOf(texts []string) language {
	var all scripts
	asian := 0 // texts
	for i, text := range texts {
		if all.kana+all.hangul+all.han+all.latin > sample {
			texts = texts[:i]
			break
		}
		own := scriptsOf(text)
		if own.areWide() {
			asian++
		}
		all = scripts{all.kana + own.kana, all.hangul + own.hangul, all.han + own.han, all.latin + own.latin}
	}
	wide := all.kana + all.hangul + all.han
	switch {
	case !all.areWide() && asian*mostQuoted < len(texts):
		return english
	case float64(all.kana) >= kanaShare*float64(wide):
		return japanese
	case all.hangul > all.han:
		return korean
	}
	return chineseOf(texts)
}

// mostQuoted is one in how many lines are of East Asia at least in notes that are.
const mostQuoted = 3

// scripts counts letters by script.
type scripts struct{ kana, hangul, han, latin int }

// areWide reports whether the letters are those of notes from East Asia.
func (s scripts) areWide() bool {
	wide := s.kana + s.hangul + s.han
	return wide > 0 && float64(wide) >= wideShare*float64(wide+s.latin)
}

func scriptsOf(text string) (s scripts) {
	for _, r := range text {
		switch {
		case r < unicode.MaxASCII:
			if unicode.IsLetter(r) {
				s.latin++
			}
		case r >= 0x4e00 && r <= 0x9fff:
			s.han++
		case isKana(r):
			s.kana++
		case unicode.Is(unicode.Hangul, r):
			s.hangul++
		case unicode.Is(unicode.Han, r):
			s.han++
		}
	}
	return s
}

// chineseOf tells in which form of the characters a Chinese text is written.
func chineseOf(texts []string) language {
	simple, complex := 0, 0
	for _, text := range texts {
		for _, r := range text {
			switch inSimple, inComplex := strings.ContainsRune(simplified, r), strings.ContainsRune(complicated, r); {
			case inSimple && !inComplex:
				simple++
			case inComplex && !inSimple:
				complex++
			}
		}
	}
	if complex > simple {
		return traditional
	}
	return chinese
}
