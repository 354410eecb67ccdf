package look

import (
	"strings"

	"yomi/model"
	"yomi/ui/text"
)

// swaps are the signs around what runs mean, where it is one of signs, and the
// raised and lowered forms of what is set so. A run that reaches beyond what is said
// has its signs where it begins and ends.
func swaps(said string, runs []model.Run, signs text.Attr) []text.Swap {
	var out []text.Swap
	var open []model.Run // those that hold the present one
	closed := func(until int32) {
		for len(open) > 0 && open[len(open)-1].Hi <= until {
			run := open[len(open)-1]
			open = open[:len(open)-1]
			out = append(out, text.Swap{Lo: int(run.Hi), Hi: int(run.Hi), Text: attrs[run.Style].Sign()})
		}
	}
	for _, run := range runs {
		closed(run.Lo)
		lo, hi := max(int(run.Lo), 0), min(int(run.Hi), len(said))
		switch {
		case run.Style == model.StyleSup || run.Style == model.StyleSub:
			out = append(out, text.Swap{Lo: lo, Hi: hi, Text: model.Raised(text.Clean(said[lo:hi]), run.Style)})
		case attrs[run.Style]&signs != 0:
			if lo == int(run.Lo) {
				out = append(out, text.Swap{Lo: lo, Hi: lo, Text: attrs[run.Style].Sign()})
			}
			open = append(open, run)
		}
	}
	closed(int32(len(said)))
	return out
}

// tags are the words that a headline is filed under, as Org writes them behind it.
func tags(t *model.Tree, r model.Ref) string {
	words := t.Rich(r).Tags
	if len(words) == 0 {
		return ""
	}
	return " :" + text.Clean(strings.Join(words, ":")) + ":"
}
