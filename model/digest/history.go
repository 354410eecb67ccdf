package digest

import (
	"strings"
	"unicode/utf8"

	"yomi/model"
)

// findHistory finds out whether there are lines that a shell wrote of what was typed into
// it: commands behind numbers that grow from line to line, many of them the same, which
// the items of a list are not.
func (d *draft) findHistory(top model.Ref) {
	lines, last, commands := 0, 0, map[string]bool{}
	for r := top + 1; r < d.t.End(top); r++ {
		text := d.t.Node(r).Text
		if text == "" || text[0] < '1' || text[0] > '9' {
			continue
		}
		if n := historyNumber(text); n > last {
			lines++
			last = n
			commands[strings.Fields(text)[1]] = true
		}
	}
	d.history = lines >= leastHistory && 3*len(commands) <= 2*lines
}

// leastHistory is how many such lines there are at least: fewer can be an address or an
// amount.
const leastHistory = 5

// isTypedIn reports whether a line is one of those.
func (d *draft) isTypedIn(line string) bool { return d.history && historyNumber(line) > 0 }

// historyNumber is the number before a command, 0 if a line begins otherwise.
func historyNumber(line string) int {
	number, command, found := strings.Cut(line, " ")
	if !found || len(number) > 5 || strings.Trim(number, "0123456789") != "" {
		return 0
	}
	command = strings.TrimLeft(command, " ")
	if command == "" || command[0] != '.' && command[0] != '/' && (command[0] < 'a' || command[0] > 'z') {
		return 0
	}
	for i := range len(command) {
		if command[i] >= utf8.RuneSelf {
			return 0
		}
	}
	if found := numbers(number); len(found) > 0 {
		return found[0]
	}
	return 0
}
