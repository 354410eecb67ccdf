package model_test

import (
	"strings"
	"testing"

	"yomi/model"
)

func TestLineOf(t *testing.T) {
	for _, c := range []struct {
		source, text, find string
		line               int
		why                string
	}{
		{"- one\n", "one", "one", 0, "one line"},
		{"> first **bold**\n> second [word](http://example.com/a) third\n> fourth", "first bold second word third fourth", "third", 1, "markup is passed"},
		{"> first **bold**\n> second\n> fourth", "first bold second fourth", "fourth", 2, "the last line"},
		{"あいう\nえおか\nきくけ", "あいうえおかきくけ", "き", 2, "lines joined without a blank"},
		{"a &amp; b\nc &lt; d", "a & b c < d", "d", 1, "entities are passed"},
		{"```go\nx := 1\ny := 2\n```", "x := 1\ny := 2", "y", 2, "a fence is passed"},
		{"one\ntwo", "one two", "", 0, "the beginning"},
	} {
		doc := model.NewDocument("n", c.source, "UTF-8")
		b := model.NewBuilder(doc)
		b.Add(0, model.Node{Text: c.text, Lines: int32(doc.Lines())})
		if got := model.Join(b).LineOf(0, strings.Index(c.text, c.find)); got != c.line {
			t.Errorf("%s: %q stands on line %d, want %d", c.why, c.find, got, c.line)
		}
	}
}
