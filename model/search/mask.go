package search

// mask says in four words what a node's texts hold, so that most nodes are
// passed over without a look at their text: a text can only hold a query whose
// bits are a subset of its own. Long paragraphs have most bits set and are
// looked at always; that is right, for they also hold most queries.
type mask struct {
	pairs   uint64 // pairs of neighbouring ASCII letters and digits, hashed
	letters uint64 // ASCII letters and digits; above bit 36 the initials of hanzi
	runes   uint64 // other runes, hashed
	spelled uint64 // pairs of neighbouring letters of the spelling, hashed
}

// initialsShift and initialsBits place the pairs of pinyin initials, hashed,
// behind the 36 letters and digits.
const (
	initialsShift = 36
	initialsBits  = 64 - initialsShift
)

func (m mask) covers(q mask) bool {
	return q.pairs&^m.pairs == 0 && q.letters&^m.letters == 0 && q.runes&^m.runes == 0 && q.spelled&^m.spelled == 0
}

// hashTo spreads v over n bits: Knuth's multiplicative hash, by the golden
// ratio of 2^32, whose upper bits are the mixed ones.
func hashTo(v uint32, n uint64) uint64 { return uint64(v*2654435769) * n >> 32 }

// letterBits is a bit for each ASCII letter and digit, 0 for other bytes.
var letterBits = func() (t [256]uint64) {
	for i, c := range []byte("abcdefghijklmnopqrstuvwxyz0123456789") {
		t[c] = 1 << i
	}
	return t
}()

// addText adds what a folded text holds.
func (m *mask) addText(text []byte) {
	prev := byte(0)
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c < 0x80 {
			bit := letterBits[c]
			m.letters |= bit
			if bit == 0 {
				c = 0
			} else if prev != 0 {
				m.pairs |= 1 << hashTo(uint32(prev)<<8|uint32(c), 64)
			}
			prev = c
			continue
		}
		prev = 0
		// Three-byte runes, nearly all that is not ASCII, by their bytes: the
		// hash needs no rune, and a malformed tail cannot occur in a fold.
		if c >= 0xe0 && c < 0xf0 && i+2 < len(text) {
			m.runes |= 1 << hashTo(uint32(c)<<16|uint32(text[i+1])<<8|uint32(text[i+2]), 64)
			i += 2
		}
	}
}

// addSpelling adds what a spelling holds.
func (m *mask) addSpelling(text []byte) {
	prev := byte(' ')
	for _, c := range text {
		if c != ' ' && prev != ' ' {
			m.spelled |= 1 << hashTo(uint32(prev)<<8|uint32(c), 64)
		}
		prev = c
	}
}

// initialsBit stands for two hanzi in a row by the initials of their pinyin.
func initialsBit(a, b byte) uint64 {
	return 1 << (initialsShift + hashTo(uint32(a)<<8|uint32(b), initialsBits))
}
