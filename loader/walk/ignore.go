package walk

import (
	"os"
	"path/filepath"
	"strings"
)

// ignoreFiles are the files that say what to leave out of a folder, the one
// that wins last.
var ignoreFiles = []string{".gitignore", ".ignore"}

// rules are what one file says about the folder it stands in.
type rules struct {
	folder   string // absolute
	patterns []pattern
}

// pattern is one line of an ignore file, as gitignore(5) describes it.
type pattern struct {
	parts  []string // between the slashes
	keeps  bool     // it began with !: what matches is not ignored
	folder bool     // it ended with /: only folders match
}

// read gives what the ignore files of a folder say.
func read(folder string) []rules {
	at, err := filepath.Abs(folder)
	if err != nil {
		return nil
	}
	var all []rules
	for _, name := range ignoreFiles {
		data, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			continue // there is none, or none that can be read
		}
		all = append(all, rules{at, parse(strings.Split(string(data), "\n"))})
	}
	return all
}

// outer gives what the folders above one say, where it is inside of a
// repository: those of the repository count, as they do for git.
func outer(folder string) []rules {
	at, err := filepath.Abs(folder)
	if err != nil || exists(filepath.Join(at, ".git")) {
		return nil
	}
	var all []rules
	for up := filepath.Dir(at); up != at; at, up = up, filepath.Dir(up) {
		all = append(read(up), all...)
		if exists(filepath.Join(up, ".git")) {
			return all
		}
	}
	return nil
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// ignores reports whether a path is to be left out: the last pattern that
// matches decides, the nearest file before those further up, and what is set
// before all of them.
func (w *walker) ignores(p string, folder bool) bool {
	at, err := filepath.Abs(p)
	if err != nil {
		return false
	}
	if len(w.opt.Ignore) > 0 {
		if root, err := filepath.Abs(w.root); err == nil {
			if ignored, said := (rules{root, parse(w.opt.Ignore)}).say(at, folder); said {
				return ignored
			}
		}
	}
	for i := len(w.ignored) - 1; i >= 0; i-- {
		if ignored, said := w.ignored[i].say(at, folder); said {
			return ignored
		}
	}
	return false
}

// say is what the rules say of a path; said is false if they do not.
func (r rules) say(p string, folder bool) (ignored, said bool) {
	rel, err := filepath.Rel(r.folder, p)
	if err != nil {
		return false, false
	}
	parts := strings.Split(filepath.ToSlash(rel), "/")
	for i := len(r.patterns) - 1; i >= 0; i-- {
		if k := r.patterns[i]; (folder || !k.folder) && matchParts(k.parts, parts) {
			return !k.keeps, true
		}
	}
	return false, false
}

// parse reads the lines of an ignore file.
func parse(lines []string) []pattern {
	var all []pattern
	for _, line := range lines {
		line = strings.TrimSuffix(line, "\r")
		for strings.HasSuffix(line, " ") && !strings.HasSuffix(line, `\ `) {
			line = line[:len(line)-1]
		}
		if line == "" || line[0] == '#' {
			continue
		}
		var p pattern
		if line[0] == '!' {
			p.keeps, line = true, line[1:]
		}
		if rest, ok := strings.CutSuffix(line, "/"); ok {
			p.folder, line = true, rest
		}
		if line == "" {
			continue
		}
		p.parts = strings.Split(strings.TrimPrefix(line, "/"), "/")
		if !strings.Contains(line, "/") { // of that name, at any depth
			p.parts = append([]string{anyFolders}, p.parts...)
		}
		if last := len(p.parts) - 1; p.parts[last] == anyFolders { // all inside, but not the folder itself
			p.parts = append(p.parts, "*")
		}
		all = append(all, p)
	}
	return all
}

// anyFolders is the part of a pattern that stands for any number of folders.
const anyFolders = "**"

// matchParts reports whether a pattern matches a path. Where it fails, the last
// ** takes one more folder; an earlier one need not, as the last matches
// whatever could have followed it.
func matchParts(pattern, path []string) bool {
	star, from := -1, 0
	i, j := 0, 0
	for j < len(path) {
		switch {
		case i < len(pattern) && pattern[i] == anyFolders:
			star, from = i, j
			i++
		case i < len(pattern) && matchName([]rune(pattern[i]), []rune(path[j])):
			i, j = i+1, j+1
		case star >= 0:
			from++
			i, j = star+1, from
		default:
			return false
		}
	}
	for i < len(pattern) && pattern[i] == anyFolders {
		i++
	}
	return i == len(pattern)
}

// matchName reports whether a part of a pattern matches a name, as fnmatch(3)
// does: * any letters, ? one, [a-z] and [!a-z] one of them or none of them.
func matchName(pattern, name []rune) bool {
	star, from := -1, 0
	i, j := 0, 0
	for j < len(name) {
		if i < len(pattern) && pattern[i] == '*' {
			star, from = i, j
			i++
			continue
		}
		if size, ok := matchOne(pattern[i:], name[j]); ok {
			i, j = i+size, j+1
			continue
		}
		if star < 0 {
			return false
		}
		from++
		i, j = star+1, from
	}
	for i < len(pattern) && pattern[i] == '*' {
		i++
	}
	return i == len(pattern)
}

// matchOne matches one letter with what a pattern begins with, and gives how
// much of the pattern that is.
func matchOne(pattern []rune, r rune) (size int, ok bool) {
	switch {
	case len(pattern) == 0:
		return 0, false
	case pattern[0] == '?':
		return 1, true
	case pattern[0] == '\\' && len(pattern) > 1:
		return 2, pattern[1] == r
	case pattern[0] == '[':
		if size, ok, closed := matchClass(pattern, r); closed {
			return size, ok
		}
	}
	return 1, pattern[0] == r
}

// matchClass matches one letter with a class in brackets; closed is false if
// the bracket never closes, and is a letter then.
func matchClass(pattern []rune, r rune) (size int, ok, closed bool) {
	i, not := 1, false
	if i < len(pattern) && (pattern[i] == '!' || pattern[i] == '^') {
		not = true
		i++
	}
	for first := true; i < len(pattern); first = false {
		if pattern[i] == ']' && !first {
			return i + 1, ok != not, true
		}
		if pattern[i] == '\\' && i+1 < len(pattern) {
			i++
		}
		lo, hi := pattern[i], pattern[i]
		if i+2 < len(pattern) && pattern[i+1] == '-' && pattern[i+2] != ']' {
			hi = pattern[i+2]
			i += 2
		}
		ok = ok || lo <= r && r <= hi
		i++
	}
	return 0, false, false
}
