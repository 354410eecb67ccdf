package structure

import (
	"slices"
	"strings"
	"unicode/utf8"

	"yomi/loader/block"
	"yomi/loader/lexis"
)

// facts are what can be seen of a title: in its text, in what stands around
// it, and in the rest of the document. Rules weigh them.
type facts struct {
	folded  string      // the title, folded
	words   lexis.Words // the lists it has words of
	letters string      // its letters and digits, once they were asked for
	width   int         // columns
	recurs  int         // how many titles of the document read the same
	body    int         // blocks between it and the next title
	chars   int         // bytes of text in those blocks
	link    bool        // an address stands right under it
	speaker bool        // who speaks stands right under it
	linked  bool        // it is a link, as to a talk's page
	slides  bool        // where its slides or its recording are stands right under it
	held    bool        // when, where or with whom it was stands right under it
	by      bool        // who speaks stands in it
	year    bool        // a year stands in it
	named   bool        // it names a gathering
	told    bool        // it says that something was attended
	counted bool        // an ordinal stands in it: 1日目, Week 3, 第2部
	dated   bool        // it is a date
	timed   bool        // it begins with a time of day
	slot    bool        // it says in brackets how long it takes
	quoted  bool        // it holds a title in quotes
	tagged  bool        // it begins with a label in brackets
	lead    bool        // it ends in a colon: it leads in a list
	spoken  bool        // it ends as a sentence does
	group   bool        // it is a word for a group of talks
	part    bool        // it is what talks have inside
	pause   bool        // it is a part of an event that is no talk
	final   bool        // it is a word for the end
	agenda  int         // the agenda item that it is, -1 for none
	listed  bool        // a list inside a session announced it
	chain   bool        // items on one line: a - b - c
	file    bool        // the name of a file or an image, not words
	echo    bool        // it repeats a title just above it, or is repeated at once
	topic   bool        // it takes up a word of a title just above it
}

// measure fills in the facts of all titles.
func (p *Plan) measure() {
	p.pairs = make([]pairs, len(p.heads))
	number := map[string]int{} // of each title
	var times []int            // by number, how many read so
	for i := range p.heads {
		h := &p.heads[i]
		p.look(h)
		title := strings.TrimSpace(p.blocks[h.block].Text)
		n, known := number[title]
		if !known {
			n = len(times)
			number[title], times = n, append(times, 0)
		}
		times[n]++
		h.facts.recurs = n // until all are counted
	}
	widths := make([]int, 0, len(p.heads))
	for i := range p.heads {
		f := &p.heads[i].facts
		f.recurs = times[f.recurs]
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
	words, own := topicWords(f.folded), withoutSite(f.folded)
	ownPairs := pairsOf(own)
	if i > 0 && len(f.folded) >= agendaShort && p.heads[i-1].facts.body == 0 && p.blocks[p.heads[i-1].block].Text == p.blocks[p.heads[i].block].Text {
		f.echo, p.heads[i-1].facts.echo = true, true // a caption and what the picture is called
	}
	for k := max(0, i-nearTitles); k < i; k++ {
		up := &p.heads[k].facts
		f.echo = f.echo || own != "" && ownPairs.near(p.pairSet(k)) && echoes(own, up.squeezed())
		for _, w := range words {
			// What a title ends in is what kind of thing it is (…サービス,
			// …の事例), not its topic.
			f.topic = f.topic || strings.Contains(up.folded, w) && !strings.HasSuffix(f.folded, w)
		}
	}
}

// withoutSite is a line, squeezed, without the name of a site behind it:
// "Title - Speaker Deck", "Title : ATND"; "" if there is none.
func withoutSite(line string) string {
	for _, sep := range [...]string{" - ", " : ", " | ", " // ", " – "} {
		if i := lastIndex(line, sep); i > 0 && len(line)-i < echoTail {
			return lexis.Squeeze(line[:i])
		}
	}
	return ""
}

// echoes reports a line, squeezed, that says the title above it again.
func echoes(own, title string) bool {
	return len(title) >= 2*agendaShort &&
		(strings.HasPrefix(own, title) || shared(title, own) >= 0.7 && shared(own, title) >= 0.7)
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

// opensQuote reports a bracket or mark that a title in quotes begins with.
func opensQuote(r rune) bool { return r == '「' || r == '『' || r == '《' || r == '“' }

// look fills in what can be seen at one title.
func (p *Plan) look(h *head) {
	b := &p.blocks[h.block]
	f := factsOf(opening(b.Text))
	if b.Look == block.Dated {
		f.dated = true
	}
	f.linked = b.Kind == block.Heading && b.Linked()
	for i := h.block + 1; i < h.next; i++ {
		f.body++
		f.chars += len(p.blocks[i].Text)
	}
	if f.body > 0 {
		below := &p.blocks[h.block+1]
		f.link = below.Kind == block.Link
		f.slides = slidesLine(below.Text)
		f.held = heldLine(below)
		for i := h.block + 1; i < min(h.next, h.block+3); i++ {
			f.speaker = f.speaker || speakerLine(&p.blocks[i])
		}
	}
	h.facts = f
}

// openingMax is how much of a text is looked at for what titles and first
// sentences say, in bytes: twice the longest title.
const openingMax = 960

// opening is the beginning of a text.
func opening(s string) string {
	if len(s) <= openingMax {
		return s
	}
	n := openingMax
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// squeezed is the letters and digits of the title. Most titles are never asked.
func (f *facts) squeezed() string {
	if f.letters == "" {
		f.letters = lexis.Letters(f.folded)
	}
	return f.letters
}

// factsOf reads a title's text alone.
func factsOf(text string) facts {
	f := facts{folded: lexis.Fold(text), width: lexis.Columns(text), agenda: -1}
	f.words = lexis.WordsIn(f.folded)
	if f.words.Has(lexis.Grouping | lexis.Inside | lexis.Pause | lexis.Ending) {
		is := lexis.WordOf(f.folded)
		f.group, f.part, f.pause, f.final = is.Has(lexis.Grouping), is.Has(lexis.Inside), is.Has(lexis.Pause), is.Has(lexis.Ending)
	}
	f.year = hasYear(f.folded)
	f.named = f.words.Has(lexis.Gathering) || ordinalName(f.folded) || coined(text)
	f.told = f.words.Has(lexis.Report)
	f.counted = counts(f.folded)
	f.dated = lexis.DateLine(text)
	f.timed = lexis.TimeAt(text) > 0
	f.slot = slot(f.folded)
	f.by = byName(f.folded, f.words) || dashName(text) != ""
	f.quoted = strings.ContainsFunc(text, opensQuote) || strings.Count(text, `"`) >= 2
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
