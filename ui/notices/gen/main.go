// Gen writes modules.txt: the licences of the modules that the program links
// on any of the systems it is built for. It is run in its parent folder, by
// go generate. Equal licences stand there once, below all they are of.
package main

import (
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// systems are those the program is built for; each links modules of its own.
var systems = []string{"linux", "darwin", "windows", "freebsd"}

func main() {
	log.SetFlags(0)
	folders := map[string]string{} // of the modules, by path and version
	for _, system := range systems {
		for line := range strings.Lines(list(system)) {
			if module, dir, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok {
				folders[module] = dir
			}
		}
	}
	folders["The Go standard library"] = strings.TrimSpace(goroot())
	of := map[string][]string{} // the modules of each text
	for module, dir := range folders {
		text := licences(module, dir)
		of[text] = append(of[text], module)
	}
	var parts []string
	for text, modules := range of {
		slices.Sort(modules)
		parts = append(parts, strings.Join(modules, "\n")+"\n\n"+text)
	}
	slices.Sort(parts)
	rule := "\n" + strings.Repeat("=", 75) + "\n\n"
	if err := os.WriteFile("modules.txt", []byte(strings.Join(parts, rule)), 0o644); err != nil {
		log.Fatal(err)
	}
}

// list gives path, version and folder of each module linked on a system.
func list(system string) string {
	const format = `{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}}{{"\t"}}{{.Dir}}{{end}}{{end}}`
	cmd := exec.Command("go", "list", "-deps", "-f", format, "yomi")
	cmd.Env = append(os.Environ(), "GOOS="+system, "CGO_ENABLED=0")
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		log.Fatalf("go list for %s: %v", system, err)
	}
	return string(out)
}

// goroot is where the standard library's own licence is.
func goroot() string {
	out, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		log.Fatal(err)
	}
	return string(out)
}

// licences are the texts of a module's licence and notice files.
func licences(module, dir string) string {
	entries, err := os.ReadDir(dir)
	if err != nil {
		log.Fatal(err)
	}
	var texts []string
	for _, e := range entries {
		name := strings.ToUpper(e.Name())
		if e.IsDir() || !strings.HasPrefix(name, "LICEN") && !strings.HasPrefix(name, "COPYING") && !strings.HasPrefix(name, "NOTICE") {
			continue
		}
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			log.Fatal(err)
		}
		texts = append(texts, strings.TrimSpace(strings.ReplaceAll(string(data), "\r\n", "\n"))+"\n")
	}
	if len(texts) == 0 {
		log.Fatalf("%s has no licence in %s", module, dir)
	}
	return strings.Join(texts, "\n")
}
