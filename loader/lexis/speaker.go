package lexis

import (
	"strings"
	"unicode/utf8"
)

// speakerWords end a label for who speaks: 担当講師, 本日の登壇者.
var speakerWords = [...]string{"講師", "発表者", "登壇者", "講演者", "スピーカー", "話し手", "話者", "演讲者", "演讲人", "讲师", "主讲人", "報告者", "报告人", "分享人", "分享者", "讲者", "講者", "발표자", "연사"}

// Leads reports the field of who leads a meeting or a panel: 司会：, モデレーター：. It is
// one of those for who speaks, as on a panel he does.
func Leads(s string) bool {
	s = strings.TrimLeftFunc(s, func(r rune) bool { return !LetterOrDigit(r) })
	return strings.HasPrefix(s, "司会") || strings.HasPrefix(s, "モデレータ")
}

// speakerLabelMax is the longest label looked at, in bytes.
const speakerLabelMax = 40

// The signs behind such a word, those around it, and what it ends in.
var (
	behindLabel = NewSet(":：】]")
	aroundLabel = NewSet(" \u3000*_【[■●◆・<(（")
	speakerEnds = lastsOf(speakerWords[:]...)
)

// SpeakerLabel finds a word for who speaks at the beginning of a line; off is
// where the names begin, the length of the line where it has none.
func SpeakerLabel(s string) (off int, ok bool) {
	if name, at := FieldAt(s); name == SpeakerField {
		return at, true
	}
	label, size := s, 0
	if i := behindLabel.Index(s[:min(len(s), speakerLabelMax)]); i > 0 {
		_, size = utf8.DecodeRuneInString(s[i:])
		label = s[:i]
	}
	if len(label) > speakerLabelMax {
		return 0, false
	}
	off = len(label) + size
	off += len(s[off:]) - len(strings.TrimLeft(s[off:], " \u3000:："))
	name := strings.TrimFunc(label, aroundLabel.Has)
	if size == 0 && FieldByName(name) == SpeakerField && Fold(name) != "by" && !strings.HasPrefix(name, "発表") || name == "発表者" {
		return off, true
	}
	if word, _, ok := strings.Cut(strings.ReplaceAll(s, "\u3000", " "), " "); ok && size == 0 && Fold(word) != "by" && FieldByName(word) == SpeakerField {
		if rest := strings.TrimLeft(s[len(word):], " \u3000"); People(rest) != nil {
			return len(s) - len(rest), true // 講師　川口 航介
		}
	}
	if speakerEnds.Has(LastRune(name)) {
		for _, w := range speakerWords {
			if strings.HasSuffix(name, w) {
				return off, true
			}
		}
	}
	return 0, false
}

// kindsOfTalk are what a talk is called by its kind before who gives it.
var kindsOfTalk = wordList{text: `keynote keynotes talk lt lightning opening closing invited featured guest speaker speakers panel session presentation tutorial demo 基調講演 招待講演 特別講演 講演 発表 キーノート セッション ライトニングトーク
主题演讲 主題演講 演讲 演講 分享 발표 강연 기조연설`}

// KindOfTalk reports a text that says what kind of talk one is, and no more: Opening
// Keynote, LT 3.
func KindOfTalk(s string) bool {
	found := false
	for w := range strings.FieldsSeq(Fold(s)) {
		w = strings.Trim(w, "#.0123456789")
		if w != "" && !kindsOfTalk.has(w) {
			return false
		}
		found = found || w != ""
	}
	return found
}

// BesideKind is where the name of several words stands in a title that says nothing more than what
// kind of talk it is: JD Long Keynote, Ada Holm's closing keynote, Keynote Jon Moss. to is 0 for none.
func BesideKind(s string) (from, to int) {
	first, _, several := strings.Cut(s, " ")
	if !several || s[0] >= utf8.RuneSelf || !kindsOfTalk.hasLower(first) && !kindsOfTalk.hasLower(s[strings.LastIndexByte(s, ' ')+1:]) {
		return 0, 0
	}
	to = len(s)
	for {
		i := strings.LastIndexByte(s[:to], ' ')
		if i < 0 || !KindOfTalk(s[i:to]) {
			break
		}
		to = i
	}
	for {
		i := strings.IndexByte(s[from:to], ' ')
		if i < 0 || !KindOfTalk(s[from:from+i]) {
			break
		}
		from += i + 1
	}
	if to-from == len(s) {
		return 0, 0
	}
	to = from + len(strings.TrimSuffix(strings.TrimSuffix(s[from:to], "'s"), "’s"))
	if look := lookOf(s[from:to]); look != FullName && look != GivenName {
		return 0, 0
	}
	return from, to
}

// Presents is the size of the name of several words that a title begins with before a word for a talk and what that is
// about: Ada Holm Presentation on Ropes. It is 0 for others.
func Presents(s string) int {
	for _, about := range [...]string{" on ", " about "} {
		before, _, ok := strings.Cut(s, about)
		if !ok {
			continue
		}
		last := strings.LastIndexByte(before, ' ')
		if last <= 0 || !kindsOfTalk.hasLower(before[last+1:]) {
			continue
		}
		name := strings.TrimSuffix(strings.TrimSuffix(before[:last], "'s"), "’s")
		if look := lookOf(name); look == FullName || look == GivenName {
			return len(name)
		}
	}
	return 0
}

// personalPages are parts of addresses at which people have a page of their own.
var personalPages = [...]string{"twitter.com/", "x.com/", "github.com/", "linkedin.com/in/", "facebook.com/", "mastodon", "/@", "/speaker", "instagram.com/", "weibo.com/", "bsky.app/", "about.me/"}

// PersonalPage reports an address that is likely a person's page.
func PersonalPage(to string) bool {
	for _, p := range personalPages {
		if strings.Contains(to, p) {
			return strings.Count(strings.TrimRight(to, "/"), "/") <= 4
		}
	}
	return false
}
