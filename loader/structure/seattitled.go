package structure

import (
	"strings"
	"unicode/utf8"

	"yomi/loader/lexis"
)

// titled finds a name before さん or the like; to is 0 where there is none. The
// name begins behind a sign, a space or a particle.
func titled(text string) (from, to int) {
	stand := titlesIn(text)
	for k, w := range titles {
		i := stand[k]
		if i <= 0 {
			continue
		}
		before := strings.TrimRight(text[:i], " \u3000")
		if k := strings.LastIndexAny(before, "(（"); k > 0 && (strings.HasSuffix(before, ")") || strings.HasSuffix(before, "）")) {
			before = before[:k]
		}
		at := strings.LastIndexAny(before, "\u3000/／(（「」『』《》:：|、,。！？!?→")
		start := 0
		if at >= 0 {
			_, size := utf8.DecodeRuneInString(before[at:])
			start = at + size
		}
		if k := strings.LastIndexByte(before, '@'); k > start && !strings.Contains(before[k:], " ") {
			if name := lexis.People(before[start:k]); name == nil || name[0].Look == lexis.KanaName {
				return k, i + len(w) // たとえば @haru さん
			}
		}
		start += nameStart(text[start:i+len(w)], len(before)-start)
		return start, i + len(w)
	}
	return 0, 0
}

// titles are what stands behind names and says that they are somebody's.
var (
	titles      = [...]string{"さん", "氏", "님", "先生", "老师", "老師", "同学", "同學", "学长", "學長", "学姐", "學姐", "博士", "院士"}
	titleBegins = lexis.NewSet("さ氏님先老同学學博院")
)

// titlesIn is where the first of each of the titles stands in a text, 0 for nowhere or at
// its beginning. Few texts have any, so all are looked for in one go.
func titlesIn(text string) (first [len(titles)]int) {
	for at := 0; ; at++ {
		i := titleBegins.Index(text[at:])
		if i < 0 {
			return first
		}
		at += i
		for k, w := range titles {
			if first[k] == 0 && strings.HasPrefix(text[at:], w) && !several(text[at+len(w):]) {
				if first[k] = at; at == 0 {
					first[k] = -1 // there it names nobody, nor does the next
				}
			}
		}
	}
}

// several reports what stands behind a title of more than one: 老师们, 先生たち.
func several(behind string) bool {
	return strings.HasPrefix(behind, "们") || strings.HasPrefix(behind, "們") || strings.HasPrefix(behind, "たち") || strings.HasPrefix(behind, "達") || strings.HasPrefix(behind, "方")
}

// nameStart is where the name begins that a text ends in, its title taken along:
// the name may be all of it, two words, one, or what stands behind の. before is
// the text's length without the title.
func nameStart(text string, before int) int {
	first, two := 0, 0
	if r, size := utf8.DecodeRuneInString(text); beforeTitled.Has(r) && size < before {
		first = size
	}
	starts := []int{first}
	if last := strings.LastIndexByte(text[:before], ' '); last >= 0 {
		if k := strings.LastIndexByte(text[:last], ' '); k >= 0 {
			starts, two = append(starts, k+1), 1
		}
		starts = append(starts, last+1)
	}
	if k := strings.LastIndex(text[:before], "の"); k >= 0 {
		starts = append(starts, k+len("の"))
	}
	for i, at := range starts {
		people := lexis.People(text[at:])
		if people == nil || two > 0 && i == two && !twoWords(text[at:], text[starts[two+1]:], people) {
			continue
		}
		return at
	}
	return first
}

// beforeTitled are the words before a name in Chinese.
var beforeTitled = lexis.NewSet("由是请請")

// familyMax is how many characters nearly all family names have at most.
const familyMax = 2

// twoWords reports two words that are one name together: the first is a family name
// that many have, they are a name in letters, or they read as a name while the
// last by itself has no family name, as 健 in 西野 健.
func twoWords(both, last string, people []lexis.PersonName) bool {
	switch people[0].Look {
	case lexis.GivenName:
		return true
	case lexis.SpacedName:
		alone := lexis.People(last)
		first, _, _ := strings.Cut(both, " ")
		size := utf8.RuneCountInString(first)
		if alone != nil && strings.IndexFunc(alone[0].Name, lexis.IsHan) < 0 {
			size-- // nobody has a family name in kana
		}
		return lexis.FamilyFirst(both) || size <= familyMax && (alone == nil || !lexis.BeginsWithFamily(alone[0].Name))
	}
	return false
}

// kindOfTalk reports a word in square brackets, such as [Keynote]: it says what kind
// of talk the title is of, and not who speaks.
func kindOfTalk(title string, from, to int) bool {
	r, _ := utf8.DecodeLastRuneInString(title[:from])
	if r != '[' && r != '［' && r != '【' {
		return false
	}
	people := lexis.People(title[from:to])
	return len(people) == 1 && people[0].Look == lexis.OneWord
}
