package block

import (
	"strings"

	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/model"
)

// BareLink reports a text that is nothing but an address.
func (b *Block) BareLink() bool {
	return len(b.Runs()) == 1 && b.Runs()[0].Style == model.StyleLink && b.Runs()[0].Lo == 0 && int(b.Runs()[0].Hi) == len(b.Text) && lexis.IsAddress(b.Text)
}

// joinWords is how many bytes may stand between the strong phrases of a title:
// " and ", " と ".
const joinWords = 10

// AllStrong reports a text of strong phrases and the words that join them:
// **A** と **B**, or with something in brackets behind them: **A** (Ada Holm).
func AllStrong(said string, runs []model.Run) bool {
	end := int32(0)
	for _, r := range runs {
		switch {
		case r.Style == model.StyleStrong && r.Lo-end <= joinWords && (r.Lo == 0 || end > 0):
			end = r.Hi
		case r.Lo >= end && !(r.Style == model.StyleLink && r.Lo == end):
			return false
		}
	}
	return end > 0 && (int32(len(said))-end <= joinWords || inBrackets(said[end:])) && strings.IndexByte(said, '\n') < 0
}

// bracketsMost is how long what stands in brackets behind a title is at most, in bytes.
const bracketsMost = 80

// inBrackets reports a text that is in brackets as a whole: who speaks, behind a title.
func inBrackets(s string) bool {
	s = strings.TrimSpace(s)
	if len(s) > bracketsMost {
		return false
	}
	for _, b := range [...][2]string{{"(", ")"}, {"（", "）"}} {
		if inside, ok := strings.CutPrefix(s, b[0]); ok {
			inside, ok = strings.CutSuffix(inside, b[1])
			return ok && !strings.Contains(inside, b[0])
		}
	}
	return false
}

// Cut takes the first n bytes off what a block says.
func (b *Block) Cut(n int) {
	b.Text, b.Off = b.Text[n:], b.Off+int32(n)
	if len(b.Runs()) == 0 {
		return
	}
	runs := make([]model.Run, 0, len(b.Runs()))
	for _, r := range b.Runs() {
		if r.Lo, r.Hi = max(r.Lo-int32(n), 0), r.Hi-int32(n); r.Hi > r.Lo {
			runs = append(runs, r)
		}
	}
	b.SetRuns(runs)
}

// Picture makes b what is said in place of a picture: words for it, or the name of
// its file.
func (b *Block) Picture(words string, p inline.Place) {
	if b.Text = words; words == "" {
		b.Text = inline.FileName(p.To)
	}
	b.SetRuns([]model.Run{{Hi: int32(len(b.Text)), Style: model.StyleImage, Target: p.Target, To: p.To}})
}

// LinkTo makes the whole of b lead somewhere.
func (b *Block) LinkTo(p inline.Place) {
	if p.Target == model.ToNowhere || b.Text == "" {
		return
	}
	run := model.Run{Hi: int32(len(b.Text)), Style: model.StyleLink, Target: p.Target, To: p.To}
	b.SetRuns(append([]model.Run{run}, b.Runs()...))
}
