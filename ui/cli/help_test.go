package cli

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// The help of a command says what each argument in its usage is.
func TestArguments(t *testing.T) {
	said := []string{"SHELL", "COMMAND", "FORMAT"} // by the command's own words
	a := &run{Program: &Program{Env: func(string) string { return "" }}}
	for _, c := range commandsOf(a.command()) {
		var rows []string
		for _, r := range a.argumentRows(c) {
			rows = append(rows, strings.TrimPrefix(r[0], "-"))
		}
		for _, name := range regexp.MustCompile(`[A-Z]{2,}`).FindAllString(c.Use, -1) {
			if !slices.Contains(rows, name) && !slices.Contains(said, name) {
				t.Errorf("%s: nothing says what %s is", c.Use, name)
			}
		}
	}
}
