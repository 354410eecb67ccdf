package structure

import (
	"strings"
	"unicode/utf8"

	"yomi/loader/block"
	"yomi/loader/lexis"
)

// heldWhere is the place in a Japanese or Korean sentence that says that something was held, by
// the particle behind it: 花都大学で毎年の集いが開催, 花都ホールにて会が行われ, 花都を会場に,
// 花都에서 열린. "" for none.
func heldWhere(s string) string {
	for sentence := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == '。' || r == '\n' }) {
		if place := placeKorean(sentence); place != "" {
			return place
		}
		if hall := strings.Index(sentence, "を会場"); hall > 0 {
			if place := behindLast(sentence[:hall], "、", "，", "は", "が", "日に", " "); place != "" {
				return place
			}
		}
		if containsAny(sentence, heldVerbs[:]) {
			if place := placeWithParticle(sentence); place != "" {
				return place
			}
		}
	}
	return ""
}

// heldVerbs say in Japanese that something was held, koreanHeld in Korean, behind the place and
// the particle.
var (
	heldVerbs  = [...]string{"開催", "行われ", "行なわれ", "開かれ", "開きまし", "行いまし", "実施"}
	koreanHeld = [...]string{"에서 열린", "에서 열렸", "에서 열리", "에서 개최", "에서 진행된", "에서 진행되"}
)

func containsAny(s string, words []string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// placeWithParticle is what stands before にて, において or, where it is a word for a kind of
// place, で.
func placeWithParticle(sentence string) string {
	for i, r := range sentence {
		rest := sentence[i:]
		switch {
		case strings.HasPrefix(rest, "にて"), strings.HasPrefix(rest, "において"):
		case r == 'で' && lexis.EndsAsPlace(sentence[:i]):
		default:
			continue
		}
		if place := behindLast(sentence[:i], "、", ",", "，", "に", "日", "）", ")", "」", " "); place != "" {
			return place
		}
	}
	return ""
}

// placeKorean is what stands before 에서 열린 and its like.
func placeKorean(sentence string) string {
	for _, verb := range koreanHeld {
		if i := strings.Index(sentence, verb); i > 0 {
			return behindLast(sentence[:i], "는 ", "은 ", "이 ", "가 ", "년 ", "월 ", "일 ", "일에 ", "에 ", ") ", ", ")
		}
	}
	return ""
}

// behindLast is what stands behind the last of some words in a text, if it may be a place.
func behindLast(s string, words ...string) string {
	from := 0
	for _, w := range words {
		for end := len(s); ; {
			i := strings.LastIndex(s[:end], w)
			if i >= 0 && w == " " && i > 0 && strings.HasPrefix(s[i+1:], "の") {
				end = i // Planks のホール
				continue
			}
			if i >= 0 {
				from = max(from, i+len(w))
			}
			break
		}
	}
	place := placeValue(withoutDay(s[from:]))
	if n := utf8.RuneCountInString(place); n < 2 || n > placeChars || strings.ContainsAny(place, "はがを「」") || lexis.WordsIn(lexis.Fold(place)).Has(lexis.Gathering) {
		return ""
	}
	return place
}

// heldBelow is the place in the first text below a title, at a block, that has the day in it, where that says
// something was held.
func (p *Plan) heldBelow(title, end int) string {
	if title+1 >= end || p.blocks[title+1].Kind != block.Para {
		return ""
	}
	text := opening(p.blocks[title+1].Text)
	if !lexis.WordsIn(lexis.Fold(text)).Has(lexis.Held) {
		return ""
	}
	return placeIn(text)
}

// cityNear is the city in the title at a block, or in a short line below it.
func (p *Plan) cityNear(title, end int) string {
	city := lexis.CityIn(opening(p.blocks[title].Text))
	for i := title + 1; i < min(end, title+1+cityReach) && city == ""; i++ {
		if text := p.blocks[i].Text; p.blocks[i].Name == lexis.NoField && lexis.Columns(text) <= dayLineColumns && !lexis.EndsSentence(text) {
			city = lexis.CityIn(text)
		}
	}
	return city
}

// cityReach is how many lines below a title may say where with nothing but a city.
const cityReach = 2
