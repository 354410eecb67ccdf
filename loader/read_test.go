package loader

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
)

// TestReadAll reads what is as long as its size says, shorter and longer: a file may
// change meanwhile, and a pipe has no size.
func TestReadAll(t *testing.T) {
	want := strings.Repeat("帆を縫う\n", 3*readAtOnce/13)
	for _, size := range []int{0, 1, len(want) / 2, len(want), 2 * len(want)} {
		for name, r := range map[string]func(io.Reader) io.Reader{
			"at once": func(r io.Reader) io.Reader { return r }, "in halves": iotest.HalfReader, "the end with the last": iotest.DataErrReader,
		} {
			first, rest := want[:100], want[100:]
			got, err := readAll(r(strings.NewReader(rest)), []byte(first), size, nil)
			if err != nil || !bytes.Equal(got, []byte(want)) {
				t.Errorf("%s, said to be of %d bytes: %d bytes and %v, want %d", name, size, len(got), err, len(want))
			}
		}
	}
	broken := errors.New("broken")
	if got, err := readAll(io.MultiReader(strings.NewReader("ab"), iotest.ErrReader(broken)), nil, 10, nil); err != broken || string(got) != "ab" {
		t.Errorf("what breaks gives %q and %v", got, err)
	}
}
