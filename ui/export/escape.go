package export

import (
	"regexp"
	"strings"
)

// escape keeps a text from being read as marks.
func escape(s string) string {
	return emoji.ReplaceAllString(escapes.Replace(safe(s)), `\:$1`)
}

// emoji is what GitHub could take for the code of one.
var emoji = regexp.MustCompile(`:([a-z0-9_+-]+:)`)

var escapes = strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "]", `\]`, "<", `\<`, "~~~", `\~\~\~`, "~~", `\~\~`, "|", `\|`, "$", `\$`, "&", `\&`, "%%", `\%\%`, " ^", ` \^`)

// opens is what a line must not begin with, as it would begin something else
// than a paragraph.
var opens = regexp.MustCompile(`^(?:[#>+=-]|[0-9]{1,9}[.)])`)

// begin keeps the beginning of a line from being read as one of a heading, an
// item or a quotation.
func begin(line string) string {
	at := opens.FindString(line)
	if at == "" {
		return line
	}
	return line[:len(at)-1] + `\` + line[len(at)-1:]
}
