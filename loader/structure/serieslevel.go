package structure

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
)

// levelSeries puts headings of one series on one level: of twelve meetings or days, the
// one that stands further out than those before it was given the wrong mark.
func levelSeries(blocks []block.Block) {
	series, mixed := map[string]*seriesLevels{}, false
	for i := range blocks {
		if b := &blocks[i]; b.Kind == block.Heading && !b.Title {
			if name := seriesOf(b); name != "" {
				if series[name] == nil {
					series[name] = &seriesLevels{}
				}
				mixed = series[name].see(int(b.Level)) || mixed
			}
		}
	}
	if !mixed {
		return
	}
	for i := range blocks {
		if b := &blocks[i]; b.Kind == block.Heading && !b.Title {
			if s := series[seriesOf(b)]; s != nil {
				s.level(b)
			}
		}
	}
}

// seriesLevels is how many headings of a series there are, by level.
type seriesLevels struct {
	many  [levelsMax]int
	all   int
	begun bool // one of the usual level was passed
}

// levelsMax is one more than the deepest level that is counted.
const levelsMax = 16

// seriesMin is how many headings make a series in which one may be wrong.
const seriesMin = 4

// see counts a heading, and reports whether those of the series so far have several levels.
func (s *seriesLevels) see(level int) (mixed bool) {
	if level < levelsMax {
		s.many[level]++
		s.all++
		mixed = s.many[level] < s.all
	}
	return mixed
}

// level puts a heading that stands further out on the level of three quarters of the
// series, if one of these stands before it.
func (s *seriesLevels) level(b *block.Block) {
	if s.all < seriesMin {
		return
	}
	for usual, n := range s.many {
		if 4*n < 3*s.all {
			continue
		}
		if int(b.Level) == usual {
			s.begun = true
		} else if s.begun && int(b.Level) < usual {
			b.Level = uint8(usual)
		}
		return
	}
}

// seriesOf names the series that a heading is of by what it counts, or says that it is a
// day; "" for none.
func seriesOf(b *block.Block) string {
	core := core(strings.TrimSpace(opening(b.Text)))
	if unit := lexis.Counted(core); unit != "" {
		return unit
	}
	if d, n := lexis.DateAt(core); n > 0 && d.Day > 0 && lexis.DateLine(core) {
		return "day"
	}
	return ""
}
