package notices

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

// Every module that is linked has its licence in the text. go.mod is read here
// only so that a result kept from before it changed is not taken for a new one.
func TestModules(t *testing.T) {
	if _, err := os.ReadFile("../../go.mod"); err != nil {
		t.Fatal(err)
	}
	const format = `{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}}{{end}}{{end}}`
	out, err := exec.Command("go", "list", "-deps", "-f", format, "yomi").Output()
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(out)) {
		if !strings.Contains("\n"+Modules, "\n"+strings.TrimSpace(line)+"\n") {
			t.Errorf("%s is linked, and its licence is not told: run go generate in this folder", strings.TrimSpace(line))
		}
	}
}
