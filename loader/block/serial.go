package block

import (
	"yomi/loader/lexis"
)

// serials makes titles of the first lines of paragraphs that are the same but
// for a number: nobody begins two paragraphs so by chance, nor two lines that
// end in a colon.
func serials(blocks []Block) {
	type series struct {
		members []int
		texts   map[string]bool
		plain   bool // one of them does not look like a title by itself, or it says that it counts
	}
	all := map[string]*series{}
	for i := range blocks {
		b := &blocks[i]
		if b.Kind != Para || b.Indent > 0 || b.Look != NoLook && b.Look != Bare && b.Look != Topping {
			continue
		}
		last := lexis.LastRune(b.Text)
		apart := i <= 1 || b.Blanks > 0 || b.Rule || last == ':' || last == '：'
		if !apart || !lexis.TitleShaped(b.Text) {
			continue
		}
		name, counts := lexis.SeriesOf(b.Text)
		if name == "" {
			continue
		}
		s := all[name]
		if s == nil {
			s = &series{texts: map[string]bool{}}
			all[name] = s
		}
		s.members = append(s.members, i)
		s.texts[b.Text] = true
		s.plain = s.plain || b.Look == NoLook || counts
	}
	for _, s := range all {
		if !s.plain || len(s.texts) < 2 || len(s.texts) < len(s.members) {
			continue
		}
		for _, i := range s.members {
			blocks[i].Look = Labelled
		}
	}
}
