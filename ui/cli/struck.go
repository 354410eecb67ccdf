package cli

import (
	"bytes"
	"io"
	"unicode/utf8"
)

// unstruck is what a program writes to a pager, without what is for the pager and no
// part of the text: colours (SGR), erasing to the end of the line, which grep writes
// beside them, and letters struck twice for bold type or over a _ for underlined, as man
// writes them. Everything else stays as it came, other escapes too, which the reader
// makes harmless. A text of wide units (UTF-16), in which such bytes are letters, stays
// whole.
type unstruck struct {
	from  io.Reader
	begun bool
	wide  bool
	tail  []byte // letters that may be struck over by what comes next
	held  []byte // the beginning of what may be for the pager
	ready []byte
	chunk []byte
	err   error
}

func (u *unstruck) Read(into []byte) (int, error) {
	for len(u.ready) == 0 {
		if u.err != nil {
			return 0, u.err
		}
		if u.chunk == nil {
			u.chunk = make([]byte, 64<<10)
		}
		n, err := u.from.Read(u.chunk)
		u.take(u.chunk[:n], err)
	}
	n := copy(into, u.ready)
	u.ready = u.ready[n:]
	return n, nil
}

// take takes in what was read.
func (u *unstruck) take(came []byte, err error) {
	if !u.begun && len(came) > 0 {
		u.begun = true
		u.wide = bytes.IndexByte(came, 0) >= 0 || bytes.HasPrefix(came, []byte("\xff\xfe")) || bytes.HasPrefix(came, []byte("\xfe\xff"))
	}
	u.err = err
	if u.wide {
		u.ready = bytes.Clone(came)
		return
	}
	u.ready, u.held = plainOf(u.tail, append(u.held, came...), err != nil)
	u.tail = nil
	if err == nil {
		u.ready, u.tail = cutTail(u.ready)
	}
}

// cutTail cuts off what may be struck over.
func cutTail(plain []byte) (before, tail []byte) {
	from := len(plain)
	for range strikeMost {
		if from > 0 && plain[from-1] != '\n' {
			from -= len(lastRune(plain[:from]))
		}
	}
	return plain[:from], bytes.Clone(plain[from:])
}

// plainOf is tail, and s behind it, without what is for pagers; held is the end of s where
// that may be the beginning of such, unless it is the end of all.
func plainOf(tail, s []byte, end bool) (plain, held []byte) {
	if bytes.IndexByte(s, '\x1b') < 0 && bytes.IndexByte(s, '\b') < 0 {
		return append(tail, s...), nil
	}
	plain = append(make([]byte, 0, len(tail)+len(s)), tail...)
	for i := 0; i < len(s); {
		size, whole := 0, true
		switch s[i] {
		case '\x1b':
			size, whole = codeAt(s[i:])
		case '\b':
			plain, size, whole = strike(plain, s[i:])
		}
		if !whole && !end {
			return plain, bytes.Clone(s[i:])
		}
		if size == 0 {
			plain, size = append(plain, s[i]), 1
		}
		i += size
	}
	return plain, nil
}

// codeMost is how long a code may be: far longer than programs write them. What goes on
// for longer is none.
const codeMost = 64

// codeAt is the size of the code for colours or for erasing to the end of the line that
// s begins with, 0 for none; whole is false where s may be the beginning of one.
func codeAt(s []byte) (size int, whole bool) {
	for i := 1; i < min(len(s), codeMost); i++ {
		switch c := s[i]; {
		case i == 1 && c != '[':
			return 0, true
		case i == 1, c >= '0' && c <= '9', c == ';', c == ':':
		case c == 'm', c == 'K':
			return i + 1, true
		default:
			return 0, true
		}
	}
	return 0, len(s) >= codeMost
}

// strikeMost is over how many letters one is struck, as many as there are \b: two of the
// width of one for a letter as wide as two.
const strikeMost = 2

// strike gives plain with the letter behind the \b that s begins with struck over its
// end, and how much of s that takes, 0 where it is no letter of bold type and none that
// is underlined; whole is false where s may go on to be one.
func strike(plain, s []byte) (struck []byte, size int, whole bool) {
	back := 1
	for back < min(len(s), strikeMost) && s[back] == '\b' {
		back++
	}
	if !utf8.FullRune(s[back:]) {
		return plain, 0, false
	}
	r, n := utf8.DecodeRune(s[back:])
	under := lastRune(plain)
	was, _ := utf8.DecodeRune(under)
	wide := utf8.RuneLen(r) > 1
	switch {
	case r == utf8.RuneError || r < ' ' || was == utf8.RuneError || was < ' ' || back > 1 && !wide:
	case r == was, back == 1 && was == '_':
		return append(plain[:len(plain)-len(under)], s[back:back+n]...), back + n, true
	case back == 1 && r == '_':
		return plain, back + n, true
	case back > 1 && bytes.HasSuffix(plain, []byte("__")):
		return append(plain[:len(plain)-len("__")], s[back:back+n]...), back + n, true
	}
	return plain, 0, true
}

// lastRune is the last rune of s, in bytes; a byte that is none is one.
func lastRune(s []byte) []byte {
	_, size := utf8.DecodeLastRune(s)
	return s[len(s)-size:]
}

// plainly reads without what is for pagers; nil where nothing is to be read.
func plainly(from io.Reader) io.Reader {
	if from == nil {
		return nil
	}
	return &unstruck{from: from}
}
