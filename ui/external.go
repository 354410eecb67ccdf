package ui

import (
	"errors"
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

// systemOpener is the system's way to open an address or a file; no shell is
// between.
func systemOpener(link string) *exec.Cmd {
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
	if doc.Embedded || doc.Piped {
		m.message = m.say("there is no file to edit: the notes are not from the disk")
		return m, nil
	}
	name := strings.TrimSpace(m.opt.Env("VISUAL"))
	if name == "" {
		name = strings.TrimSpace(m.opt.Env("EDITOR"))
	}
	if name == "" {
		m.message = m.say("set VISUAL or EDITOR to the editor to open")
		return m, nil
	}
	cmd := editor(name, doc.Path, m.line()+1)
	return m, tea.Exec(&visitor{cmd}, func(err error) tea.Msg { return m.edited(name, err) })
}

// edited says how an editor ended.
func (m Model) edited(name string, err error) tea.Msg {
	switch {
	case err == nil:
		return editedMsg{}
	case errors.Is(err, exec.ErrNotFound):
		return failedMsg(text.Clean(m.say("%s is not installed: set VISUAL or EDITOR to the editor to open", name)))
	}
	return failedMsg(text.Clean(m.say("%s: %s", name, err.Error())))
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
