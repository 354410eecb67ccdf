//go:build unix

package text_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"yomi/ui/screentest"
	"yomi/ui/text"
)

// asking prints each line of a file on a cleared screen, asks the terminal where
// its cursor is, and writes down row and column. Where no answer comes within
// a minute it stops. What it says last stands in a line of its own: how it was left is
// told at the beginning of the next.
const asking = `
stty -echo -icanon
while IFS= read -r line <&3; do
	printf '\033[2J\033[H%s\033[6n' "$line"
	IFS='[;' read -t 60 -rsd R _ row col || break
	echo "$row $col" >&4
done 3<"$1/lines" 4>"$1/places"
printf '\033[2J\033[Hmeasured\n'
`

// A terminal agrees with Width on everything that reaches it, and nothing in a
// hostile note moves its cursor elsewhere.
func TestWidthInTerminal(t *testing.T) {
	screentest.Need(t, "bash")
	m, width := text.New(false), 200
	dir := t.TempDir()
	var lines, want []string
	for _, s := range text.Samples {
		s = m.Cut(text.Clean(s), width)
		lines = append(lines, s)
		want = append(want, fmt.Sprintf("1 %d", m.Width(s)+1))
	}
	if err := os.WriteFile(filepath.Join(dir, "lines"), []byte(strings.Join(lines, "\n")+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s := screentest.Terminal{Width: width + 10, Height: 5}.Start(t, "bash", "-c", asking, "bash", dir)
	s.WaitFor("measured")
	data, err := os.ReadFile(filepath.Join(dir, "places"))
	if err != nil {
		t.Fatal(err)
	}
	got := strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
	if len(got) != len(want) {
		t.Fatalf("the terminal answered %d of %d times", len(got), len(want))
	}
	for i, s := range lines {
		if got[i] != want[i] {
			t.Errorf("behind %q the cursor is at row and column %s, want %s", s, got[i], want[i])
		}
	}
}
