package plain

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"yomi/model/digest"
)

// summary is a summary in JSON; the names are the contract's.
type summary struct {
	Title    string         `json:"title"`
	Event    string         `json:"event"`
	Date     string         `json:"date"`
	Place    string         `json:"place"`
	Speakers []string       `json:"speakers"`
	Links    []string       `json:"links"`
	Points   []summaryPoint `json:"points"`
	More     int            `json:"more"`
	Left     []summaryPoint `json:"left,omitempty"`
}

type summaryPoint struct {
	Text      string   `json:"text"`
	Line      int      `json:"line"`
	Depth     int      `json:"depth,omitempty"`
	Continues bool     `json:"continues,omitempty"`
	Why       []string `json:"why"`
}

// Summary writes a summary as one JSON object, with what is left out where some
// is given.
func Summary(w io.Writer, s digest.Summary, left []digest.Left) error {
	out := summary{Title: s.Title, Event: s.Event, Date: s.Date, Place: s.Place, More: s.More,
		Speakers: append([]string{}, s.Speakers...), Links: append([]string{}, s.Links...), Points: []summaryPoint{}}
	for _, p := range s.Points {
		out.Points = append(out.Points, summaryPoint{p.Text, p.Line + 1, p.Depth, p.Continues, append([]string{}, p.Why...)})
	}
	for _, l := range left {
		out.Left = append(out.Left, summaryPoint{Text: l.Text, Line: l.Line + 1, Why: append([]string{}, l.Why...)})
	}
	return write(w, out)
}

// SummaryWhy writes a summary's points with the line each stands in and why it
// was chosen, then what is left out and why. safe makes a text fit for where it
// goes.
func SummaryWhy(w io.Writer, s digest.Summary, left []digest.Left, safe func(string) string) error {
	out := bufio.NewWriter(w)
	for _, p := range s.Points {
		reason(out, safe(p.Text), p.Line, p.Why)
	}
	if len(left) > 0 {
		fmt.Fprint(out, "\nleft out, the best first:\n\n")
	}
	for _, l := range left {
		reason(out, safe(l.Text), l.Line, l.Why)
	}
	return out.Flush()
}

func reason(w io.Writer, text string, line int, why []string) {
	fmt.Fprintf(w, "%s\n    line %d: %s\n", text, line+1, strings.Join(why, ", "))
}
