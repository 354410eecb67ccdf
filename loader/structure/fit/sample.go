package main

import (
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"yomi/loader/decode"
	"yomi/loader/notation"
	"yomi/loader/structure"
	"yomi/model"
)

// sample is a document with its gold and what is measured of it.
type sample struct {
	name   string
	set    int  // which pair of folders it is from, -1 for learned from only
	whole  bool // the gold names every heading inside sessions
	told   bool // the gold names all who speak, or nobody does
	plain  bool // text without a notation of titles, by its name
	firm   bool // its gold has a session that counts
	weight float64
	rows   []goldRow
	notes  *structure.Notes
	texts  []string // of its blocks, squeezed
	text   string

	titles  []structure.Option
	isTitle []bool
	known   bool // a title is known to be right, or that there is none

	front   int // the line of the title by the gold, -1 for none
	events  []structure.Option
	isEvent []bool
	starts  []int // lines of further events by the gold

	groups []structure.Option
	groupY []int // 1 for a group, -1 for a session, 0 for not known

	stands []question

	ways   []structure.Option
	wayF1  []float64
	tree   []structure.Option // the way by headings, with the weights in use
	treeF1 []float64

	got result
	sum float64 // of F1 over rounds
}

// result is how a document was read.
type result struct {
	f1      float64
	title   bool // right
	events  bool // the further events are right
	way     string
	best    string
	bestF1  float64
	reasons string
	front   string
}

// readSamples reads the documents of a folder that have a gold.
func readSamples(docs, golds string, set int) []*sample {
	var out []*sample
	for _, p := range pairs(docs, golds) {
		raw, err := os.ReadFile(p[0])
		if err != nil {
			continue
		}
		text, err := decode.Decode(raw, "")
		if err != nil {
			continue
		}
		rows, err := readGold(p[1])
		if err != nil {
			continue
		}
		s := study(p[0], text.Text, text.Encoding, rows)
		s.set = set
		out = append(out, s)
	}
	return out
}

// sessionless is what a document without a session counts: nothing measures how
// well it was read but that none is found.
const sessionless = 0.3

// study measures a document.
func study(path, text, encoding string, rows []goldRow) *sample {
	doc := model.NewDocument(path, text, encoding)
	blocks := notation.Parse(doc)
	s := &sample{name: filepath.Base(path), weight: 1, rows: rows, notes: structure.Look(doc, blocks), text: text}
	s.plain = strings.HasSuffix(path, ".txt") || filepath.Ext(path) == ""
	for i := range s.notes.Lines() {
		s.texts = append(s.texts, squeeze(cut(s.notes.Text(i))))
	}
	for _, r := range rows {
		s.firm = s.firm || !r.event && !r.neutral
	}
	if !s.firm {
		s.weight = sessionless
	}
	s.studyTitle()
	s.studyGroups()
	s.stands = s.standQuestions()
	return s
}

// cut is the beginning of a text that is long for a title.
func cut(s string) string {
	const most = 1500
	if len(s) <= most {
		return s
	}
	n := most
	for !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// studyTitle tells which lines are the event's title. A document whose gold has
// an event under one reading only has none, or that.
func (s *sample) studyTitle() {
	s.titles = s.notes.TitleOptions()
	firm := false
	var alts, neutral []string
	for _, r := range s.rows {
		switch {
		case r.event && !r.neutral && !firm:
			firm, alts = true, r.alts
		case r.event && r.neutral:
			neutral = append(neutral, r.alts...)
		}
	}
	front := -1
	for _, o := range s.titles {
		ok := o.Line < 0 && !firm
		if o.Line >= 0 {
			ok = firm && same(s.texts[o.Line], alts) || !firm && same(s.texts[o.Line], neutral)
			if ok && firm && front < 0 {
				front = o.Line
			}
		}
		s.isTitle = append(s.isTitle, ok)
		s.known = s.known || ok
	}
	s.front = front
	s.notes.SetTitle(front)
	s.studyEvents()
}

// studyEvents tells which lines begin further events.
func (s *sample) studyEvents() {
	s.events = s.notes.EventOptions()
	var wanted [][]string
	for _, r := range s.rows {
		if r.event && !r.neutral {
			wanted = append(wanted, r.alts)
		}
	}
	s.isEvent = make([]bool, len(s.events))
	s.starts = nil
	if len(wanted) < 2 {
		return
	}
	at := 1
	for k, o := range s.events {
		if at < len(wanted) && same(s.texts[o.Line], wanted[at]) {
			s.isEvent[k] = true
			s.starts = append(s.starts, o.Line)
			at++
		}
	}
	s.notes.SetEvents(s.starts)
}

// studyGroups tells which headings group sessions: those over sessions that are
// none. Those that are sessions over none are not.
func (s *sample) studyGroups() {
	s.groups = s.notes.GroupOptions()
	state := make([]int, len(s.groups)) // 1 a session, 2 one under one reading
	for _, row := range s.rows {
		if row.event {
			continue
		}
		for k, o := range s.groups {
			if state[k] == 0 && same(s.texts[o.Line], row.alts) {
				state[k] = 1
				if row.neutral {
					state[k] = 2
				}
				break
			}
		}
	}
	over := make([]bool, len(s.groups))
	s.groupY = make([]int, len(s.groups))
	for k := len(s.groups) - 1; k >= 0; k-- {
		for _, q := range s.groups[k].Kids {
			over[k] = over[k] || over[q] || state[q] == 1
		}
		switch {
		case len(s.groups[k].Kids) == 0:
		case over[k] && state[k] != 1:
			s.groupY[k] = 1
		case !over[k] && state[k] == 1:
			s.groupY[k] = -1
		}
	}
}

// score is the F1 of the sessions among titles.
func (s *sample) score(titles []structure.Title) float64 {
	var found []string
	for _, t := range titles {
		if t.Role == structure.Session {
			found = append(found, s.texts[t.Line])
		}
	}
	return f1(found, s.rows)
}
