package main

import (
	"strings"

	"yomi/model"
	"yomi/model/search/meaning"
	"yomi/model/search/reading"
)

// word is a word of a note.
type word struct {
	note    model.Ref
	text    string
	script  script
	chinese bool // the note has kanji and no kana
}

// choose takes a word from each of n notes: the first of each is another one of its
// words than that of the note before.
func choose(t *model.Tree, n, skip int) (out []word) {
	step := max(1, t.Len()/n)
	for r := skip % step; r < t.Len(); r += step {
		if words := wordsOf(t.Node(model.Ref(r)).Text); len(words) > 0 {
			w := words[r/step%len(words)]
			w.note = model.Ref(r)
			out = append(out, w)
		}
	}
	return out
}

// wordsOf are the words of a text that are long enough to be typed.
func wordsOf(text string) (out []word) {
	least := map[script]int{latin: 4, katakana: 3, kanji: 2, hangul: 2}
	const most = 12
	chinese := strings.IndexFunc(text, func(r rune) bool { s := scriptOf(r); return s == hiragana || s == katakana }) < 0
	runes := []rune(text)
	for i := 0; i < len(runes); {
		s, end := scriptOf(runes[i]), i+1
		for end < len(runes) && scriptOf(runes[end]) == s {
			end++
		}
		if n := end - i; least[s] > 0 && n >= least[s] && n <= most {
			out = append(out, word{text: string(runes[i:end]), script: s, chinese: chinese})
		}
		i = end
	}
	return out
}

// way is a word as it is typed.
type way struct{ name, text string }

func (w word) ways() []way {
	out := []way{{"written", strings.ToLower(w.text)}}
	table := reading.Load()
	switch {
	case w.script == kanji && w.chinese:
		out = append(out, way{"pinyin", pinyin(table, w.text)})
	case w.script == kanji || w.script == katakana:
		romaji, _ := table.Spell([]rune(w.text))
		out = append(out, way{"romaji", romaji}, way{"kana", kana(romaji)})
	}
	for _, name := range w.names() {
		out = append(out, way{"name", name})
	}
	return out
}

func pinyin(table *reading.Table, text string) string {
	var b strings.Builder
	for _, r := range text {
		first, _, _ := strings.Cut(table.Pinyin(r), " ")
		b.WriteString(first)
	}
	return b.String()
}

// names are what w is called elsewhere, the surest in each script.
func (w word) names() (out []string) {
	as := meaning.Word{Text: strings.ToLower(w.text)}
	switch w.script {
	case katakana:
		as.Text, _ = reading.Load().Spell([]rune(w.text))
		as.Script = meaning.Kana
	case kanji:
		as.Script = meaning.Han
	}
	have := map[meaning.Script]bool{as.Script: true}
	meaning.Load().Elsewhere(as, func(e meaning.Word, _ bool) {
		if have[e.Script] {
			return
		}
		have[e.Script] = true
		if e.Script == meaning.Kana {
			e.Text = strings.Map(func(r rune) rune { return r + 'ア' - 'あ' }, kana(e.Text))
		}
		out = append(out, e.Text)
	})
	return out
}

// kana is romaji as spelled for matching in hiragana.
func kana(romaji string) string {
	const vowels = "aiueo"
	rows := map[string]string{"": "あいうえお", "k": "かきくけこ", "g": "がぎぐげご", "s": "さしすせそ", "z": "ざじずぜぞ", "t": "たちつてと",
		"d": "だぢづでど", "n": "なにぬねの", "h": "はひふへほ", "b": "ばびぶべぼ", "p": "ぱぴぷぺぽ", "m": "まみむめも", "y": "や ゆ よ",
		"r": "らりるれろ", "w": "わ   を", "f": "  ふ  "}
	var b strings.Builder
	for romaji != "" {
		n := strings.IndexAny(romaji, vowels)
		switch {
		case romaji[0] == 'n' && (n < 0 || n > 1):
			b.WriteString("ん")
			romaji = romaji[1:]
			continue
		case n < 0:
			return ""
		}
		row, small := romaji[:n], n == 2 && romaji[1] == 'y'
		if small {
			row = romaji[:1]
		}
		v := strings.IndexByte(vowels, romaji[n])
		chars := []rune(rows[row])
		if len(chars) == 0 || chars[v] == ' ' {
			return ""
		}
		if small {
			b.WriteRune(chars[1])
			b.WriteRune([]rune("ゃぃゅぇょ")[v])
		} else {
			b.WriteRune(chars[v])
		}
		romaji = romaji[n+1:]
	}
	return b.String()
}
