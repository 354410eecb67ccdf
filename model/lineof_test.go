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

// TestWritten finds the places of runs in the source.
func TestWritten(t *testing.T) {
	to := func(text, words, target string) model.Run {
		at := strings.Index(text, words)
		return model.Run{Lo: int32(at), Hi: int32(at + len(words)), Style: model.StyleLink, Target: model.ToFile, To: target}
	}
	for _, c := range []struct {
		source, text, words, target string
		want                        string // what stands at the place and behind it
		why                         string
	}{
		{"see [the sea](sea.md) at dawn", "see the sea at dawn", "the sea", "sea.md", "sea.md) at dawn", "behind the words"},
		{"see [[sea.md|the sea]]", "see the sea", "the sea", "sea.md", "sea.md|the sea]]", "before the words"},
		{"see [the sea][s]", "see the sea", "the sea", "far/sea.md", "the sea][s]", "elsewhere: the words themselves"},
		{"sea.md\nis [the sea](sea.md)", "sea.md is the sea", "the sea", "sea.md", "sea.md)", "not what stands before the words"},
		{"a &amp; [b](b.md)", "a & b", "b", "b.md", "b.md)", "an entity is passed"},
	} {
		doc := model.NewDocument("n", c.source, "UTF-8")
		b := model.NewBuilder(doc)
		b.Add(0, model.Node{Text: c.text, Lines: int32(doc.Lines())})
		b.SetRich(0, model.Rich{Runs: []model.Run{to(c.text, c.words, c.target)}})
		if got := model.Join(b).Written(0); len(got) != 1 || c.source[got[0]:] != c.want {
			t.Errorf("%s: found at %d, want %q", c.why, got, c.want)
		}
	}
}
