package main

import (
	"path/filepath"
	"strings"
)

// joinedWeight is what a document counts that is two one after the other: it
// shows where an event begins, and nothing else that a person wrote.
const joinedWeight = 0.3

// joined are documents made of two of the samples each, so that there are enough
// with several events to learn from: real ones are rare. Both have their title
// first, written alike.
func joined(ss []*sample) []*sample {
	last := map[string]*sample{}
	var out []*sample
	for _, s := range ss {
		kind := s.titleKind()
		if kind == "" {
			continue
		}
		if first := last[kind]; first != nil {
			rows := append(append([]goldRow{}, first.rows...), s.rows...)
			j := study(first.name, strings.TrimRight(first.text, "\r\n \t")+"\n\n\n"+strings.TrimLeft(s.text, "\r\n \t\ufeff"), "UTF-8", rows)
			j.weight = joinedWeight
			out = append(out, j)
		}
		last[kind] = s
	}
	return out
}

// titleKind is how the document's title is written, "" where it does not stand
// first or does not say that it names something held or written.
func (s *sample) titleKind() string {
	if s.front != 0 {
		return ""
	}
	firm := 0
	for _, r := range s.rows {
		firm += b2i(r.event && !r.neutral)
	}
	line := strings.TrimLeft(s.text, "\r\n \t\ufeff")
	line, _, _ = strings.Cut(line, "\n")
	if firm != 1 || strings.HasPrefix(line, "---") || strings.HasPrefix(line, "+++") {
		return ""
	}
	if !s.notes.Says(0) {
		return ""
	}
	first := ""
	if line != "" && line[0] < 0x80 && strings.IndexByte("#*=!", line[0]) >= 0 {
		first = line[:1]
	}
	ext := filepath.Ext(s.name)
	if first == "" && ext != ".txt" && ext != "" {
		return ""
	}
	return ext + first
}
