package ui

import (
	"io"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"yomi/model"
	"yomi/ui/text"
)

// openLink opens the first link of the row one is at; failing that, of its note,
// or of the nearest note above it that has one.
func (m Model) openLink() (tea.Model, tea.Cmd) {
	for r := range m.tree().Above(m.here()) {
		links := m.tree().Links(r)
		if r == m.here() && m.focus == readerPane {
			links = append(m.reader.Links(), links...)
		}
		if len(links) == 0 {
			continue
		}
		link := text.Clean(links[0])
		if !strings.HasPrefix(link, "http://") && !strings.HasPrefix(link, "https://") {
			m.message = m.say("not opened, only http and https are: %s", link)
			return m, nil
		}
		m.message = m.say("opening %s", link)
		return m, func() tea.Msg {
			cmd := opener(link)
			if err := cmd.Start(); err != nil {
				return failedMsg(m.say("cannot open %s: %s", link, err.Error()))
			}
			_ = cmd.Wait() // the browser's own exit says nothing to anyone here
			return nil
		}
	}
	m.message = m.say("no link here")
	return m, nil
}

// opener is the system's way to open an address.
func opener(link string) *exec.Cmd {
	switch runtime.GOOS {
	case "darwin":
		return exec.Command("open", link)
	case "windows":
		return exec.Command("rundll32", "url.dll,FileProtocolHandler", link)
	}
	return exec.Command("xdg-open", link)
}

// edit opens the editor at the source line of the note one is at, and reads
// the documents again afterwards.
func (m Model) edit() (tea.Model, tea.Cmd) {
	r := m.here()
	if r == model.None {
		return m, nil
	}
	doc := m.tree().Document(r)
	if doc.Embedded || doc.Path == "-" {
		m.message = m.say("there is no file to edit: the notes are not from the disk")
		return m, nil
	}
	name := m.opt.Env("VISUAL")
	if name == "" {
		name = m.opt.Env("EDITOR")
	}
	if name == "" {
		m.message = m.say("set VISUAL or EDITOR to the editor to open")
		return m, nil
	}
	line := int(m.tree().Node(r).Line)
	if m.focus == readerPane {
		line = m.reader.Line()
	}
	cmd := editor(name, doc.Path, line+1)
	return m, tea.Exec(&visitor{cmd}, func(err error) tea.Msg {
		if err != nil {
			return failedMsg(text.Clean(name + ": " + err.Error()))
		}
		return editedMsg{}
	})
}

// visitor is a program that has the terminal meanwhile.
type visitor struct{ *exec.Cmd }

func (v *visitor) SetStdin(in io.Reader)   { v.Stdin = in }
func (v *visitor) SetStdout(out io.Writer) { v.Stdout = out }
func (v *visitor) SetStderr(err io.Writer) { v.Stderr = err }

// Run returns when the program has ended.
func (v *visitor) Run() error {
	away.Store(true)
	defer away.Store(false)
	return v.Cmd.Run()
}

// editedMsg says that the editor was left.
type editedMsg struct{}

// editor is the editor's command line, with the line in the way it knows: most
// take +LINE before the file; VS Code and its kin want -g FILE:LINE.
func editor(name, path string, line int) *exec.Cmd {
	words := strings.Fields(name)
	at := strconv.Itoa(line)
	path, _ = filepath.Abs(path) // a path that begins with - is no flag then
	switch strings.TrimSuffix(filepath.Base(words[0]), ".exe") {
	case "code", "codium", "cursor", "subl", "hx", "zed":
		if words[0] != "subl" && words[0] != "hx" && words[0] != "zed" {
			words = append(words, "-g")
		}
		words = append(words, path+":"+at)
	default:
		words = append(words, "+"+at, path)
	}
	return exec.Command(words[0], words[1:]...)
}
