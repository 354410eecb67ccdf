package reading

// Forms knows the Chinese characters that are forms of one another: 國 and 国,
// 亞 and 亜.
//
// Where a form belongs to one character only, Fold replaces it. Where two
// characters that Japanese tells apart share a form (机 is also the simplified
// 機, 据 the simplified 據), folding would find 机 in every 機; such pairs are
// Others, to be tried with the query instead.
type Forms struct {
	fold   [han9FFF - han4E00 + 1]uint16 // offset from han4E00 + 1; 0 is itself
	rare   map[rune]rune
	others map[rune][]rune
}

const han4E00, han9FFF = 0x4e00, 0x9fff

// parseForms reads two lines: pairs of a form and what it folds to, and pairs
// of a folded character and another it may stand for.
func parseForms(text string) *Forms {
	f := &Forms{rare: map[rune]rune{}, others: map[rune][]rune{}}
	var first rune
	line := 0
	for _, r := range text {
		switch {
		case r == '\n':
			line++
		case first == 0:
			first = r
		case line == 0:
			f.setFold(first, r)
			first = 0
		default:
			f.others[first] = append(f.others[first], r)
			first = 0
		}
	}
	return f
}

func (f *Forms) setFold(from, to rune) {
	if from >= han4E00 && from <= han9FFF && to >= han4E00 && to <= han9FFF {
		f.fold[from-han4E00] = uint16(to - han4E00 + 1)
		return
	}
	f.rare[from] = to
}

// Fold is the form that stands for r; r itself if it has no other.
func (f *Forms) Fold(r rune) rune {
	if r >= han4E00 && r <= han9FFF {
		if to := f.fold[r-han4E00]; to != 0 {
			return rune(to) - 1 + han4E00
		}
		return r
	}
	if r > han9FFF || r >= 0x3400 && r < han4E00 {
		if to, ok := f.rare[r]; ok {
			return to
		}
	}
	return r
}

// Others are the folded characters that the folded r may stand for.
func (f *Forms) Others(r rune) []rune { return f.others[r] }
