package digest_test

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"yomi/model"
	"yomi/model/digest"
	"yomi/model/treetest"
	"yomi/model/treetest/deadline"
	"yomi/model/treetest/literals"
)

// FuzzSummaries makes notes of the words and signs that the code of this package looks for,
// whole and cut, in all forms and at all depths: no summary of them fails, or is larger than
// it may be, and the same notes give the same.
func FuzzSummaries(f *testing.F) {
	for seed := range uint64(40) {
		f.Add(seed)
	}
	words := literals.Below(f, ".", 60, func(s string) []string {
		return strings.FieldsFunc(s, func(r rune) bool { return r == '|' || r == '\n' })
	})
	f.Fuzz(func(t *testing.T, seed uint64) {
		deadline.Of(t)
		rnd := rand.New(rand.NewPCG(seed, 5))
		tree := notesOf(rnd, words)
		limits := digest.Limits{Lines: 1 + rnd.IntN(14), Cells: 1 + rnd.IntN(900)}
		for _, of := range []model.Ref{0, 1} {
			s := digest.Summarize(tree, of, limits)
			if again := digest.Summarize(tree, of, limits); !reflect.DeepEqual(s, again) {
				t.Fatalf("twice the same notes:\n%sand\n%s", s.Text(), again.Text())
			}
			digest.Explain(tree, of, limits, 3)
			if of == 1 {
				checkSize(t, s, limits)
			}
			if !utf8.ValidString(s.Text()) || !utf8.ValidString(s.Markdown()) {
				t.Fatalf("half a character in %q", s.Text())
			}
		}
	})
}

// checkSize fails if a summary has more lines than it may have, or counts less than nothing.
func checkSize(t *testing.T, s digest.Summary, limits digest.Limits) {
	t.Helper()
	written := 0
	for _, p := range s.Points {
		if p.Bullets == nil {
			written++
		}
		written += len(p.Bullets)
		if strings.TrimSpace(p.Text) == "" || p.Depth < 0 || p.Depth > 2 {
			t.Fatalf("a line of nothing, or too deep: %+v", p)
		}
	}
	if len(s.Points) > limits.Lines || written > limits.Lines || s.More < 0 {
		t.Fatalf("%d points in %d lines of %d, and %d more\n%s", len(s.Points), written, limits.Lines, s.More, s.Text())
	}
}

// notesOf is a session of notes in all forms, made of words.
func notesOf(rnd *rand.Rand, words []string) *model.Tree {
	between := []string{"", "", " ", "、", "。", ": ", "：", " / ", "\t", "\n", "(", "）", "3", "2031-05-03", "https://a.example/b", "石を磨く", "lamps"}
	text := func() string {
		var b strings.Builder
		for range rnd.IntN(6) {
			word := words[rnd.IntN(len(words))]
			if rnd.IntN(4) == 0 {
				cut := []rune(word)
				word = string(cut[rnd.IntN(len(cut)):])
			}
			b.WriteString(word + between[rnd.IntN(len(between))])
		}
		return b.String()
	}
	b := model.NewBuilder(model.NewDocument("x", "", ""))
	b.SetFields(b.Add(0, model.Node{Kind: model.Event, Text: text()}), model.Fields{Date: "2031-05-03", Place: "横浜", Speakers: []string{"Ito"}})
	b.Add(1, model.Node{Kind: model.Session, Text: text()})
	forms := []model.Form{model.Para, model.Item, model.Heading, model.Quote, model.Table, model.Field, model.Code, model.Link}
	for i, depth := range rnd.Perm(rnd.IntN(40) + 1) {
		n := model.Node{Form: forms[rnd.IntN(len(forms))], Gap: rnd.IntN(3) == 0, Line: int32(i + 2), Text: text()}
		r := b.Add(2+depth%4, n)
		switch rnd.IntN(6) {
		case 0:
			b.SetRich(r, treetest.Linked(n.Text, "https://a.example"))
		case 1:
			b.SetRich(r, model.Rich{Header: true})
		}
	}
	return model.Join(b)
}
