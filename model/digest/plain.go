package digest

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"yomi/model"
)

// languageBelow is the language of the notes below top, code and all. It says how much of
// a list can be told from lines without signs.
func (d *draft) languageBelow(top model.Ref) language {
	texts := []string{d.head.Title}
	for r, size := top+1, 0; r < d.t.End(top) && size < utf8.UTFMax*sample; r++ {
		texts = append(texts, d.t.Node(r).Text)
		size += len(d.t.Node(r).Text)
	}
	return languageOf(texts)
}

// mayBeName reports whether line r, which is short, can be a name over the lines behind
// it, of which next is the first. In Japanese a line without a verb is one, which isName has
// told, but not what was done beside more of that. In Chinese a sentence is written like a
// name, but for words that hardly any is without. In English every short note would be one:
// a name begins with a capital and is the first of its lines.
func (d *draft) mayBeName(r model.Ref, text, next string) bool {
	switch d.lang {
	case japanese:
		return deeds.end(text) == "" || isHiragana(lastRune(next))
	case chinese, traditional:
		return saysWhatFollows(text) || strings.HasSuffix(text, "是") || !predicating.in(text)
	case english:
		first := firstRune(strings.TrimLeftFunc(text, isNoLetter))
		return unicode.IsUpper(first) && (d.t.Node(r).Gap || r == d.t.Parent(r)+1)
	}
	return true
}

// deeds end the entries of a log in Japanese: what was added, moved, shown.
var deeds = endings("追加|移動|表示|実装|開発|修正|変更|削除|対応|更新|改善")

// predicating are words of Chinese sentences that names hardly have: verbs of being and
// doing, adverbs, and what leads on from the sentence before.
var predicating = anyOf("是|了|把|被|让|讓|將|将|就|也|都|没|沒|很|这|這|我|他|因为|因為|所以|但|然后|然後|可能|需要|此外|虽然|雖然|由于|由於|如果")
