package lang

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// sayers are the functions that are given a message, and as which argument.
var sayers = map[string]int{"Say": 0, "say": 0, "Mark": 0, "errorf": 0, "row": 0, "says": 0, "unexplained": 1}

// said gives the messages in the program's code with the places that say them.
func said(t *testing.T) map[string]string {
	t.Helper()
	found := map[string]string{}
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok {
				if message, ok := messageOf(call); ok {
					found[message] = fset.Position(call.Pos()).String()
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// messageOf is the literal that a call of a sayer is given.
func messageOf(call *ast.CallExpr) (string, bool) {
	name := ""
	switch f := call.Fun.(type) {
	case *ast.Ident:
		name = f.Name
	case *ast.SelectorExpr:
		name = f.Sel.Name
	}
	at, ok := sayers[name]
	if !ok || at >= len(call.Args) {
		return "", false
	}
	return literal(call.Args[at])
}

// literal is a string literal, or several with + between.
func literal(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		if e.Kind == token.STRING {
			s, err := strconv.Unquote(e.Value)
			return s, err == nil
		}
	case *ast.BinaryExpr:
		left, ok := literal(e.X)
		right, also := literal(e.Y)
		return left + right, ok && also && e.Op == token.ADD
	}
	return "", false
}

// Every message the code says is in the table, in each language, with the same
// arguments; and the table holds none that nothing says.
func TestMessages(t *testing.T) {
	messages, err := parse(written)
	if err != nil {
		t.Fatal(err)
	}
	code := said(t)
	for message, place := range code {
		if _, ok := messages[message]; !ok {
			t.Errorf("%s: messages.txt lacks\n%s\nja \nzh \n", place, strings.ReplaceAll(message, "\n", `\n`))
		}
	}
	for message, in := range messages {
		if _, ok := code[message]; !ok {
			t.Errorf("messages.txt: nothing says %q", message)
		}
		for _, l := range []Lang{Japanese, Chinese} {
			if in[l] == "" {
				t.Errorf("messages.txt: %q has no %s", message, l)
			} else if !slices.Equal(verbs(message), verbs(in[l])) {
				t.Errorf("messages.txt: %q has not the arguments of %q", in[l], message)
			}
		}
	}
}

// verb is a verb of a format, with its place where that is named.
var verb = regexp.MustCompile(`%(?:\[(\d+)\])?[-+# 0-9.*]*([a-zA-Z%])`)

// verbs are those of a format in the order of the arguments.
func verbs(format string) []string {
	var of []string
	for i, m := range verb.FindAllStringSubmatch(format, -1) {
		at := i + 1
		if m[1] != "" {
			at, _ = strconv.Atoi(m[1])
		}
		of = append(of, strconv.Itoa(at)+m[2])
	}
	slices.Sort(of)
	return of
}

func TestOf(t *testing.T) {
	for _, c := range []struct {
		why  string
		env  map[string]string
		want Lang
	}{
		{"no locale", nil, English},
		{"LANG alone", map[string]string{"LANG": "ja_JP.UTF-8"}, Japanese},
		{"LC_ALL wins", map[string]string{"LC_ALL": "C.UTF-8", "LANG": "ja_JP.UTF-8"}, English},
		{"LC_MESSAGES before LANG", map[string]string{"LC_MESSAGES": "zh_TW.UTF-8", "LANG": "ja_JP.UTF-8"}, Chinese},
		{"an empty one is none", map[string]string{"LC_ALL": "", "LANG": "zh_CN"}, Chinese},
		{"another language", map[string]string{"LANG": "de_DE.UTF-8"}, English},
		{"only whole names count", map[string]string{"LANG": "jam_JM"}, English},
	} {
		if got := Of(func(name string) string { return c.env[name] }); got != c.want {
			t.Errorf("%s: %v, want %v", c.why, got, c.want)
		}
	}
}

func TestSay(t *testing.T) {
	for _, c := range []struct {
		why, message string
		args         []any
		lang         Lang
		want         string
	}{
		{"English is the code's own", "read again", nil, English, "read again"},
		{"the table's", "read again", nil, Japanese, "読み直しました"},
		{"what the table lacks is as it is", "broken pipe", nil, Chinese, "broken pipe"},
		{"without arguments it is no format", "100%", nil, Japanese, "100%"},
		{"arguments", "%d of %d", []any{1, 2}, English, "1 of 2"},
	} {
		if got := c.lang.Say(c.message, c.args...); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

func TestParseRejects(t *testing.T) {
	for _, text := range []string{"a\nja b\nja c", "a\nja b\n\na\nja b", "a\nxx b"} {
		if _, err := parse(text); err == nil {
			t.Errorf("%q is parsed", text)
		}
	}
}
