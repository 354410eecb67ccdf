// Command gen makes the table of package emoji, a code and its emoji a line, from
// the module github.com/yuin/goldmark-emoji, which has them from GitHub's gemoji:
//
//	cd loader/inline/emoji/gen && go run .
//
// It is a module of its own: the reader does not depend on that one. The same
// version gives the same file.
package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	_ "github.com/yuin/goldmark-emoji/definition" // whose source is read
)

const module = "github.com/yuin/goldmark-emoji"

// entry is an emoji in the module's source; name is one of its codes.
var (
	entry = regexp.MustCompile(`Unicode: \[\]int32\{([0-9, ]+)\}, ShortNames: \[\]string\{([^}]*)\}`)
	name  = regexp.MustCompile(`"([^"]+)"`)
)

func main() {
	if err := run("../codes.txt"); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(out string) error {
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", module).Output()
	if err != nil {
		return err
	}
	source, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "definition", "github.go"))
	if err != nil {
		return err
	}
	var lines []string
	for _, e := range entry.FindAllStringSubmatch(string(source), -1) {
		var said strings.Builder
		for number := range strings.SplitSeq(e[1], ",") {
			r, err := strconv.Atoi(strings.TrimSpace(number))
			if err != nil {
				return err
			}
			said.WriteRune(rune(r))
		}
		for _, n := range name.FindAllStringSubmatch(e[2], -1) {
			lines = append(lines, n[1]+" "+said.String()+"\n")
		}
	}
	slices.Sort(lines)
	fmt.Printf("%s: %d codes\n", filepath.Base(out), len(lines))
	return os.WriteFile(out, []byte(strings.Join(lines, "")), 0o644)
}
