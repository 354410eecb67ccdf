package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"yomi/ui"
	"yomi/ui/config"
	"yomi/ui/lang"
	"yomi/ui/text"
)

// manual is the manual page in the making, in the roff language as man(7) and
// groff_char(7) describe it.
type manual struct{ strings.Builder }

// roff writes a text so that nothing in it is a request or an escape.
func roff(s string) string {
	s = strings.NewReplacer(`\`, `\e`, "-", `\-`, "'", `\(aq`, "`", "\\(ga", "^", `\(ha`, "~", `\(ti`).Replace(text.Clean(s))
	if strings.HasPrefix(s, ".") {
		s = `\&` + s
	}
	return s
}

func (m *manual) section(title string) { fmt.Fprintf(m, ".SH %s\n", roff(title)) }

func (m *manual) part(title string) { fmt.Fprintf(m, ".SS %s\n", roff(title)) }

// para writes a paragraph; the line ends of the text mean nothing.
func (m *manual) para(said string) {
	fmt.Fprintf(m, ".PP\n%s\n", roff(strings.ReplaceAll(said, "\n", " ")))
}

// item writes a term and what is said of it.
func (m *manual) item(term, said string) {
	fmt.Fprintf(m, ".TP\n\\fB%s\\fR\n%s\n", roff(term), roff(said))
}

// example writes a command and what it is for.
func (m *manual) example(command, said string) {
	fmt.Fprintf(m, ".PP\n%s\n.PP\n.in +4n\n.EX\n%s\n.EE\n.in\n", roff(said), roff(command))
}

// manPage is the manual page of the program in a language.
func (a *run) manPage(root *cobra.Command) string {
	var m manual
	l := a.lang
	fmt.Fprintf(&m, ".TH YOMI 1 \"\" %q\n", "yomi "+root.Version)
	m.section(l.Say("NAME"))
	fmt.Fprintf(&m, "yomi \\- %s\n", roff(l.Say("Read notes in the terminal")))
	m.section(l.Say("SYNOPSIS"))
	fmt.Fprintf(&m, "\\fByomi\\fR %s\n.br\n\\fByomi\\fR %s\n", roff(l.Say("[FLAGS] [PATH…]")), roff(l.Say("COMMAND [FLAGS] [ARGUMENTS]")))
	m.section(l.Say("DESCRIPTION"))
	m.para(root.Long)
	m.section(l.Say("COMMANDS"))
	for _, c := range commandsOf(root) {
		m.item(c.Use, c.Short)
		if rows := rowsOf(c.LocalNonPersistentFlags()); len(rows) > 0 {
			m.WriteString(".RS\n")
			for _, r := range rows {
				m.item(r[0], r[1])
			}
			m.WriteString(".RE\n")
		}
	}
	m.section(l.Say("OPTIONS"))
	for _, r := range flagRows(root) {
		m.item(r[0], r[1])
	}
	m.section(l.Say("KEYS"))
	for _, g := range a.keys.Groups(l) {
		m.part(g.Title)
		for _, r := range g.Rows {
			m.item(r.Left, r.Right)
		}
	}
	queries := ui.Queries(l)
	m.section(strings.ToUpper(queries.Title)) // as the other sections are
	for _, r := range queries.Rows {
		m.item(r.Left, r.Right)
	}
	m.section(l.Say("SETTINGS"))
	m.para(l.Say("The settings are a file in TOML; yomi config prints one to begin from, with all there is. In its table [keys] stand other keys for an action: yomi keys --names lists the actions. In its table [colours] stand colours of your own."))
	for _, r := range config.Rows(l) {
		m.item(r.Name+" = "+r.Example, r.Does)
	}
	m.about(l)
	return m.String()
}

// about writes what is not told by the tables: files, environment, statuses,
// examples.
func (m *manual) about(l lang.Lang) {
	m.section(l.Say("FILES"))
	for _, r := range files(l) {
		m.item(r[0], r[1])
	}
	m.section(l.Say("ENVIRONMENT"))
	for _, r := range environment(l) {
		m.item(r[0], r[1])
	}
	m.section(l.Say("EXIT STATUS"))
	for _, r := range statuses(l) {
		m.item(r[0], r[1])
	}
	m.section(l.Say("EXAMPLES"))
	for _, r := range examples(l) {
		m.example(r[0], r[1])
	}
}

func files(l lang.Lang) [][2]string {
	return [][2]string{
		{"$XDG_CONFIG_HOME/yomi/config.toml", l.Say("the settings; ~/.config where XDG_CONFIG_HOME is not set")},
		{"$XDG_CONFIG_HOME/yomi/words", l.Say("your own words, a line each: a word, a blank, its reading; or names of one thing with = between them")},
		{"$XDG_STATE_HOME/yomi", l.Say("where you were, a file for each set of paths; ~/.local/state where XDG_STATE_HOME is not set")},
	}
}

func environment(l lang.Lang) [][2]string {
	return [][2]string{
		{"LC_ALL, LC_MESSAGES, LANG", l.Say("the language of the interface: Japanese, Chinese, else English")},
		{"VISUAL, EDITOR", l.Say("the editor that opens at the source line")},
		{"NO_COLOR, CLICOLOR_FORCE", l.Say("no colours; colours also in a pipe")},
		{"TERM", l.Say("where it is dumb, the outline is printed")},
	}
}

func statuses(l lang.Lang) [][2]string {
	return [][2]string{
		{"0", l.Say("done")},
		{"1", l.Say("nothing found, or problems found")},
		{"2", l.Say("wrong usage, or nothing could be read")},
		{"128+N", l.Say("ended by signal N")},
	}
}

func examples(l lang.Lang) [][2]string {
	return [][2]string{
		{"yomi ~/notes", l.Say("Read a folder of notes:")},
		{"curl -s https://example.com/talk.md | yomi", l.Say("Read what another program writes:")},
		{"yomi minutes.txt:120", l.Say("Open at a line:")},
		{"yomi search 'speaker:sato date:2025' ~/notes", l.Say("Find what someone said in a year:")},
		{"yomi summary keynote ~/notes", l.Say("Print the summary of a session, to paste it elsewhere:")},
		{"yomi tree --json notes.md | jq '.events[].text'", l.Say("Take the outline to another program:")},
	}
}
