package structure

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"yomi/loader/block"
)

// facts are what can be seen of a title: in its text, in what stands around
// it, and in the rest of the document. Rules weigh them.
type facts struct {
	folded  string // the title, folded
	words   words  // the lists it has words of
	squeeze string // its letters and digits
	pairs   pairs  // of squeeze, once it was compared with an agenda
	width   int    // columns
	recurs  int    // how many titles of the document read the same
	body    int    // blocks between it and the next title
	chars   int    // bytes of text in those blocks
	link    bool   // an address stands right under it
	speaker bool   // who speaks stands right under it
	by      bool   // who speaks stands in it
	year    bool   // a year stands in it
	named   bool   // it names a gathering
	told    bool   // it says that something was attended
	counted bool   // an ordinal stands in it: 1日目, Week 3, 第2部
	dated   bool   // it is a date
	timed   bool   // it begins with a time of day
	quoted  bool   // it holds a title in quotes
	tagged  bool   // it begins with a label in brackets
	lead    bool   // it ends in a colon: it leads in a list
	spoken  bool   // it ends as a sentence does
	group   bool   // it is a word for a group of talks
	part    bool   // it is what talks have inside
	pause   bool   // it is a part of an event that is no talk
	final   bool   // it is a word for the end
	agenda  int    // the agenda item that it is, -1 for none
	listed  bool   // a list inside a session announced it
	chain   bool   // items on one line: a - b - c
	file    bool   // the name of a file or an image, not words
	echo    bool   // it repeats a title just above it
	topic   bool   // it takes up a word of a title just above it
}

// measure fills in the facts of all titles.
func (p *Plan) measure() {
	same := map[string]int{}
	exact := func(h *head) string { return strings.TrimSpace(p.blocks[h.block].Text) }
	for i := range p.heads {
		h := &p.heads[i]
		p.look(h)
		same[exact(h)]++
	}
	widths := make([]int, 0, len(p.heads))
	for i := range p.heads {
		f := &p.heads[i].facts
		f.recurs = same[exact(&p.heads[i])]
		p.compare(i)
		if !f.spoken && !f.chain && !f.file && !f.echo {
			widths = append(widths, f.width)
		}
		if f.link {
			p.linked++
		}
	}
	if len(widths) > 0 {
		slices.Sort(widths)
		p.median = widths[len(widths)/2]
	}
}

// nearTitles is how many titles back a title is compared with: the sections of
// one session.
const nearTitles = 6

// compare holds title i against those just above it.
func (p *Plan) compare(i int) {
	f := &p.heads[i].facts
	words := topicWords(f.folded)
	for k := max(0, i-nearTitles); k < i; k++ {
		up := &p.heads[k].facts
		f.echo = f.echo || echoes(f.folded, up.squeeze)
		for _, w := range words {
			// What a title ends in is what kind of thing it is (…サービス,
			// …の事例), not its topic.
			f.topic = f.topic || strings.Contains(up.folded, w) && !strings.HasSuffix(f.folded, w)
		}
	}
}

// echoes reports a line that is the title above it with the name of a site
// behind: "Title - Speaker Deck", "Title : ATND".
func echoes(line, title string) bool {
	if len(title) < 2*agendaShort {
		return false
	}
	for _, sep := range [...]string{" - ", " : ", " | ", " // ", " – "} {
		if i := strings.LastIndex(line, sep); i > 0 && len(line)-i < echoTail {
			own := squeeze(line[:i])
			return strings.HasPrefix(own, title) || shared(title, own) >= 0.7 && shared(own, title) >= 0.7
		}
	}
	return false
}

// echoTail is the longest name of a site, in bytes.
const echoTail = 48

// topicWords are the words of a title that say what it is about: runs of
// katakana or Latin letters of some length.
func topicWords(s string) []string {
	var words []string
	kind, start := 0, 0
	flush := func(end int) {
		if w := s[start:end]; kind == 1 && len(w) >= 4 || kind == 2 && len(w) >= 4*len("カ") {
			words = append(words, w)
		}
	}
	for i, r := range s {
		k := 0
		switch {
		case r >= 'a' && r <= 'z':
			k = 1
		case r >= 'ァ' && r <= 'ヺ' || r == 'ー':
			k = 2
		}
		if k != kind {
			flush(i)
			kind, start = k, i
		}
	}
	flush(len(s))
	return words
}

// look fills in what can be seen at one title.
func (p *Plan) look(h *head) {
	b := &p.blocks[h.block]
	f := factsOf(b.Text)
	if b.Look == block.Dated {
		f.dated = true
	}
	for i := h.block + 1; i < h.next; i++ {
		f.body++
		f.chars += len(p.blocks[i].Text)
	}
	if f.body > 0 {
		below := &p.blocks[h.block+1]
		f.link = below.Kind == block.Link
		for i := h.block + 1; i < min(h.next, h.block+3); i++ {
			f.speaker = f.speaker || speakerLine(&p.blocks[i])
		}
	}
	h.facts = f
}

// factsOf reads a title's text alone.
func factsOf(text string) facts {
	f := facts{folded: fold(text), squeeze: squeeze(text), width: block.Columns(text), agenda: -1}
	f.words = wordsIn(f.folded)
	if f.words.has(grouping | inside | pause | ending) {
		is := isWord(f.folded)
		f.group, f.part, f.pause, f.final = is.has(grouping), is.has(inside), is.has(pause), is.has(ending)
	}
	f.year = hasYear(f.folded)
	f.named = f.words.has(gathering) || ordinalName(f.folded) || coined(text)
	f.told = f.words.has(report)
	f.counted = counts(f.folded)
	f.dated = block.DateLine(text)
	f.timed = block.TimeAt(text) > 0
	f.by = byName(f.folded)
	f.quoted = strings.ContainsAny(text, "「『《“") || strings.Count(text, `"`) >= 2
	f.tagged = strings.HasPrefix(text, "【") || strings.HasPrefix(text, "[") || strings.HasPrefix(text, "［")
	last, _ := utf8.DecodeLastRuneInString(text)
	f.lead = last == ':' || last == '：'
	f.spoken = spoken(text)
	f.chain = strings.Count(text, " - ") >= 2 && !f.by
	f.file = fileName(text)
	if !hasWide(text) {
		f.width = f.width * latinShare / 100
	}
	return f
}

// latinShare is how many hundredths a column of Latin text says of what a
// column of wide text says: an English title takes 1.6 times the columns of
// its Japanese translation.
const latinShare = 62

func hasWide(s string) bool {
	return strings.IndexFunc(s, block.Wide) >= 0
}

// fileName reports one long word of letters, digits and signs: what an image
// leaves behind in text copied from a page.
func fileName(s string) bool {
	if strings.ContainsAny(s, " \u3000") || hasWide(s) || len(s) < 12 {
		return false
	}
	signs := 0
	for i := 0; i < len(s); i++ {
		if c := s[i]; c == ':' || c == '_' || c == '.' || digit(c) {
			signs++
		}
	}
	return signs*3 >= len(s)
}

// hasYear finds a year of the last decades as a number of its own.
func hasYear(s string) bool {
	for i := 0; i+4 <= len(s); i++ {
		if (s[i] == '2' && s[i+1] == '0' || s[i] == '1' && s[i+1] == '9') && digit(s[i+2]) && digit(s[i+3]) &&
			(i == 0 || !digit(s[i-1])) && (i+4 == len(s) || !digit(s[i+4])) {
			return true
		}
	}
	return false
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// coinedEnds are what names of gatherings are coined with: PyCon, RubyKaigi.
var coinedEnds = []string{"Con", "CON", "Conf", "CONF", "Kaigi", "Days", "DAYS", "Day", "DAY", "Fest", "Camp", "CAMP", "Summit", "Meetup", "World", "UG", "Cast", "Nite", "Night", "Expo", "Jam"}

// coined finds a Latin word that is more than one of coinedEnds and ends in it.
// The capital tells PyCon from bacon.
func coined(text string) bool {
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return r >= utf8.RuneSelf || !unicode.IsLetter(r) }) {
		for _, end := range coinedEnds {
			if len(w) > len(end) && strings.HasSuffix(w, end) {
				return true
			}
		}
	}
	return false
}

// ordinalName finds the number that a series of events counts by: 第12回,
// vol.3, #8.
func ordinalName(s string) bool {
	if i := strings.Index(s, "第"); i >= 0 && strings.Contains(s[i:], "回") {
		return true
	}
	for _, w := range [...]string{"vol.", "vol ", "volume ", "#"} {
		if _, after, ok := strings.Cut(s, w); ok && after != "" && digit(strings.TrimLeft(after, " ")[0:1][0]) {
			return true
		}
	}
	return false
}

// counts finds an ordinal: a word and a number, 第…, …目.
func counts(s string) bool {
	if strings.HasPrefix(s, "第") || strings.Contains(s, "日目") || strings.Contains(s, "コマ目") || strings.Contains(s, "番目") || strings.Contains(s, "本目") {
		return true
	}
	words := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == ':' || r == '.' || r == '-' || r == '　' || r == '：' })
	for i, w := range words {
		if strings.TrimFunc(w, unicode.IsDigit) == "" && len(w) <= 2 && i > 0 && i <= 2 {
			return true
		}
	}
	if len(words) == 0 {
		return false
	}
	head := strings.TrimRightFunc(words[0], unicode.IsDigit) // セッション1, day2, lt3
	return head != "" && len(words[0])-len(head) > 0 && len(words[0])-len(head) <= 2 && isWord(head).has(grouping|pause)
}

// manner are the words after "by" that say how, not who.
var manner = map[string]bool{"default": true, "design": true, "example": true, "step": true, "hand": true, "heart": true, "the": true, "a": true, "using": true, "one": true, "day": true}

// byName finds a speaker in a title: by X, X氏, Xさん, (@x), X | Y.
func byName(s string) bool {
	if i := strings.LastIndex(s, "by "); i > 0 && (s[i-1] == ' ' || s[i-1] == '(' || s[i-1] == '/' || s[i-1] >= utf8.RuneSelf) && len(s)-i < 80 {
		word, _, _ := strings.Cut(s[i+len("by "):], " ")
		return !manner[word]
	}
	if strings.Contains(s, " | ") && strings.Count(s, " | ") >= 2 {
		return true
	}
	for _, w := range [...]string{"さん", "氏", "先生", "によるlt", "による講演", "による発表", "老师", "老師"} {
		if i := strings.Index(s, w); i > 0 && (i+len(w) == len(s) || !strings.HasPrefix(s[i+len(w):], "か")) && !strings.Contains(s, "皆さん") {
			return true
		}
	}
	if i := strings.IndexByte(s, '@'); i >= 0 && i+2 < len(s) && s[i+1] > ' ' && (i == 0 || s[i-1] == ' ' || s[i-1] == '(' || s[i-1] == '[' || s[i-1] >= utf8.RuneSelf) {
		return !strings.HasPrefix(s[i+1:], "toc")
	}
	return false
}

// spoken reports a line that ends as a Japanese sentence does, without its
// full stop; titles end in nouns.
func spoken(s string) bool {
	s = strings.TrimRight(s, "…。．.！!?？・♪～〜)）")
	if r, _ := utf8.DecodeLastRuneInString(s); strings.ContainsRune("たるす", r) && block.Columns(s) >= talkWidth {
		return true // a long line that ends in a verb
	}
	for _, w := range [...]string{"です", "ます", "ました", "でした", "ません", "だった", "した", "ている", "ていた", "ですね", "ですが", "した。", "ないか", "と思う", "という", "ください"} {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}

// speakerLine reports a line that says who speaks: a field, or a sentence as
// blogs have it (…さんの発表です, …氏によるLT).
func speakerLine(b *block.Block) bool {
	if b.Name == block.SpeakerField {
		return true
	}
	text := b.Text
	if len(text) > speakerLineMax {
		text = text[:speakerLineMax]
	}
	for _, what := range [...]string{"発表", "講演", "セッション", "トーク", "LT", "お話"} {
		before, after, ok := strings.Cut(text, what)
		if !ok {
			continue
		}
		who := strings.TrimSuffix(strings.TrimSuffix(before, "の"), "による")
		if who == before {
			continue
		}
		for _, title := range [...]string{"さん", "氏", "様", "先生"} {
			if strings.HasSuffix(who, title) {
				return true
			}
		}
		if what == "発表" && strings.HasPrefix(after, "です") {
			return true
		}
	}
	return false
}

// speakerLineMax is how far into a line the speaker is looked for: the first
// clause, in bytes.
const speakerLineMax = 120
