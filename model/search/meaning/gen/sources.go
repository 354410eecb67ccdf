package main

import (
	"bufio"
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/ikawaha/kagome-dict/uni"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/transform"

	"yomi/model/search/reading"
)

// subject of a dictionary: what is rare in general may be common in computing.
type subject int

const (
	general subject = iota
	computing
	subjects
)

// Weights: a gloss counts less the later it stands, and a word that EDICT does
// not mark as common counts less than all that it does.
const (
	laterGloss = 1
	laterSense = 4
	borrowed   = 3 // at most: a loanword means what it comes from
)

var (
	senseNumber = regexp.MustCompile(`\(\d+\)`)
	marks       = regexp.MustCompile(`^(\([^()]*\) *)+`)
	odd         = regexp.MustCompile(`\((?:[^()]*,)?(arch|obs|obsc|rare|dated|hist|sl|derog|vulg|X|ok|oK|oik|iK|io|ik|poet|proverb|exp|chn|fam|id|joc|ateji|gikun|pn|int|n-pr|[a-z]+b)(?:,[^()]*)?\)|\(species\)|\(genus|[A-Z][a-z]+ [a-z]+\)`)
	inflected   = regexp.MustCompile(`\((?:[^()]*,)?(v1|v5[a-z-]*|vk|adj-i|vz)(?:,[^()]*)?\)`)
)

// edict calls yield with the lines "word [reading] /(n) gloss/gloss/(2) gloss/(P)/" of a
// file, the word, its reading and the rest.
func edict(path string, yield func(word, kana, rest string)) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(transform.NewReader(f, japanese.EUCJP.NewDecoder()))
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		head, rest, ok := strings.Cut(lines.Text(), " /")
		if !ok || strings.HasPrefix(head, "？") {
			continue
		}
		word, kana, _ := strings.Cut(head, " ")
		yield(word, kana, rest)
	}
	return lines.Err()
}

// countEDICT counts the pieces of the words, which readEDICT asks for.
func (c *concepts) countEDICT(path string) error {
	return edict(path, func(word, _, _ string) { c.count(word) })
}

// readEDICT adds the glosses of the words.
func (c *concepts) readEDICT(path string, about subject) error {
	return edict(path, func(word, kana, rest string) {
		common := strings.Contains(rest, "(P)")
		field := about == computing || strings.Contains(rest, "{comp}") || strings.Contains(rest, "(comp)")
		if isHiragana(word) {
			return
		}
		if field {
			c.field[spelled(fold(word))] = true
		}
		weight, most := uncommon, 2
		if common || field {
			weight, most = 0, 3
		}
		if inflected.MatchString(rest) {
			word = stem(word)
		}
		c.addGlosses(word, strings.Split(rest, "/"), weight, most)
		if kana = strings.Trim(kana, "[]"); kana != "" && isKatakana(kana) && strings.Contains(rest, "(uk)") {
			c.addGlosses(kana, strings.Split(rest, "/"), weight, most) // 頁 [ページ], which is usually written so
		}
	})
}

// addGlosses adds the first glosses of the first senses, most of each. What is odd in the
// first place is left out, and so are later senses that are.
func (c *concepts) addGlosses(word string, glosses []string, weight, most int) {
	mostSenses := min(most, 3)
	sense, n, words, left := 1, 0, 0, false
	for _, g := range glosses {
		if number := senseNumber.FindString(g); number != "" && number != "(1)" {
			sense, n, words, left = sense+1, 0, 0, false
		}
		if left = left || odd.MatchString(g); left && sense == 1 {
			return
		} else if left {
			continue
		}
		g = marks.ReplaceAllString(strings.TrimSpace(g), "")
		if g == "" || sense > mostSenses || n >= most {
			continue
		}
		if key := keyOf(g); key != "" {
			before := n
			if !strings.Contains(key, " ") {
				before = words // phrases before it explain what it says: meeting place, venue
				words++
			}
			c.add(key, ja, word, weight+(sense-1)*laterSense+before*laterGloss+special(g))
		}
		n++
	}
}

// stem is an inflected word without its last kana, which changes; all of it
// where only one kanji would be left.
func stem(word string) string {
	r := []rune(word)
	if len(r) > 2 {
		return string(r[:len(r)-1])
	}
	return word
}

func isKatakana(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return !(r >= 'ァ' && r <= 'ヺ' || r == 'ー' || r == '・') }) < 0
}

func isHiragana(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return !(r >= 'ぁ' && r <= 'ゖ' || r == 'ー') }) < 0
}

// readUniDic takes the loanwords with the word they come from, in all ways they
// are written: サーバ and サーバー from "サーバー-server".
func (c *concepts) readUniDic() {
	const lemma, written, origin = 3, 4, 8
	d := uni.Dict()
	for _, features := range d.Contents {
		if len(features) <= origin || features[origin] != "外" || !isKatakana(features[written]) {
			continue
		}
		_, source, ok := strings.Cut(features[lemma], "-")
		if !ok || strings.IndexFunc(source, func(r rune) bool { return r > unicode.MaxASCII }) >= 0 {
			continue
		}
		standard, _, _ := strings.Cut(features[lemma], "-")
		// Names of species and of people stand there, too: a word that EDICT does
		// not know counts as rare.
		key, weight := keyOf(source), rare
		if word := spelled(fold(features[written])); c.words[key] != nil && reading.Alike(key, word, reading.Sound(word)) {
			weight = borrowed
		}
		if c.words[key] != nil && c.words[key][ja] != nil {
			if known, ok := c.words[key][ja][spelled(fold(standard))]; ok {
				weight = min(weight, known+1, borrowed)
			}
		}
		c.add(key, ja, features[written], weight)
	}
}

// ofField is how CC-CEDICT says that a word is one of computing.
var ofField = regexp.MustCompile(`(?i)\((computing|computers?|internet|programming|electronics|telecommunications|telecom)\)`)

// readCEDICT reads the entries [traditional, simplified, pinyin, glosses, …].
func (c *concepts) readCEDICT(path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	text := string(data)
	text = text[strings.IndexByte(text, '{') : strings.LastIndexByte(text, '}')+1]
	var all struct {
		All [][]json.RawMessage `json:"all"`
	}
	if err := json.Unmarshal([]byte(text), &all); err != nil {
		return err
	}
	for _, e := range all.All {
		var word, pinyin string
		if json.Unmarshal(e[1], &word) != nil || json.Unmarshal(e[2], &pinyin) != nil {
			continue
		}
		var glosses []string
		var one string
		if json.Unmarshal(e[3], &one) == nil {
			glosses = []string{one}
		} else if err := json.Unmarshal(e[3], &glosses); err != nil {
			return err
		}
		if strings.ToLower(pinyin) != pinyin { // names begin with a capital
			if name := firstName(glosses); name != "" {
				c.add(keyOf(name), zh, word, 0)
			}
			continue
		}
		c.count(word)
		if slices.ContainsFunc(glosses, ofField.MatchString) {
			c.field[spelled(fold(word))] = true
		}
		c.addChinese(word, glosses)
	}
	return nil
}

// named is a gloss that is a name in one word, and says who that is: "Tencent, Chinese tech
// conglomerate", "Microsoft Corporation".
var named = regexp.MustCompile(`^([A-Z][A-Za-z]+)( Corporation)?(, .*)?$`)

// firstName is the name that the first gloss is, "" if it is none.
func firstName(glosses []string) string {
	if len(glosses) == 0 {
		return ""
	}
	if m := named.FindStringSubmatch(glosses[0]); m != nil {
		return m[1]
	}
	return ""
}

// addChinese adds the first glosses of a word. Those of one sense are as good as each other.
func (c *concepts) addChinese(word string, glosses []string) {
	const most, alike = 5, 2
	n, senses := 0, 0
	for _, sense := range glosses {
		if strings.Contains(sense, "variant of") || strings.Contains(sense, "surname") || strings.HasPrefix(sense, "CL:") ||
			strings.Contains(sense, "(old)") || strings.Contains(sense, "(archaic)") || strings.Contains(sense, "(literary)") {
			continue
		}
		for i, g := range strings.FieldsFunc(sense, func(r rune) bool { return r == ';' || r == '/' }) {
			n++
			key, weight := keyOf(g), senses+i/alike+special(g)
			// What the word means in Japanese is no odd sense, as late as it comes: 活动 is
			// exercise, and activity.
			if same, ok := c.weight(key, ja, word); ok && same < uncommon {
				weight = min(weight, same)
			} else if n > most {
				continue
			}
			c.add(key, zh, word, weight)
			if part, ok := strings.CutPrefix(key, "computer "); ok {
				c.add(part, zh, word, weight+laterGloss) // computer memory is what notes say memory for
			}
		}
		senses++
	}
}
