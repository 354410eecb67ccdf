package digest

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"yomi/model"
)

// statements begin lines of programs; with a bracket and in small letters they
// begin no sentence.
var statements = list("if (|while (|for (|for(|if(|while(|switch (|catch (|else if|} else|/// <|#include|#define|return |using namespace|@override|CREATE |ALTER |DROP |GRANT |INSERT INTO|SELECT *")

// declarations are words of languages that say what stands behind them.
var declarations = strings.Fields("public private protected static void final override virtual async function func def")

// isCode reports whether a line is of a program, which the notation did not know:
// it ends as statements do and has their signs, begins as they do, or is a call
// whose result is given a name.
func isCode(text string) bool {
	if strings.HasPrefix(text, "// ") || strings.HasPrefix(text, "///") {
		return true // a remark in a program, in whatever language
	}
	if isPrompted(text) || isFrame(text) {
		return true
	}
	end, remarked := withoutRemark(strings.TrimRight(text, " "))
	switch {
	case end == "":
		return false
	case remarked && isCall(end), strings.HasSuffix(end, ";") && isIdentifier(beforeSign(end)):
		return true
	case strings.ContainsFunc(end, isKana):
		return false
	}
	last := rune(end[len(end)-1])
	switch {
	case last == '\\' && strings.HasSuffix(end, " \\"):
		return true // of a command that goes on in the next line
	case strings.ContainsRune("{};", last):
		return strings.ContainsAny(end, "(){}=")
	case isTyped(strings.Fields(end)), declares(strings.Fields(end)):
		return true
	case strings.ContainsFunc(end, func(r rune) bool { return r >= utf8.RuneSelf }):
		return false
	case assigns(end) || imports(strings.Fields(end)):
		return true
	case slices.ContainsFunc(statements, func(s string) bool { return strings.HasPrefix(end, s) }):
		return strings.ContainsAny(end, "()<>\"") || !strings.Contains(end, ". ")
	}
	first, _, _ := strings.Cut(end, " ")
	open := strings.IndexByte(end, '(') // behind a name, where a sentence has a blank
	if open > 0 && isIdentifier(end[:open]) && strings.Contains(end[open:], "=") && (last == ',' || last == ')') {
		return true // arguments that are named
	}
	return (last == ')' || strings.HasSuffix(end, "):")) && open > 0 && isLetter(rune(end[open-1])) && (slices.Contains(declarations, first) || strings.Contains(end, " := ") || strings.Contains(end, " = "))
}

// withoutRemark is a line of a program without the remark behind it, and whether there
// is one: two slashes behind a sign with which such lines end.
func withoutRemark(line string) (end string, remarked bool) {
	i := strings.Index(line, "//")
	if i < 0 {
		return line, false
	}
	end = strings.TrimRight(line[:i], " \t")
	if end == "" || !strings.ContainsRune("{};)]", rune(end[len(end)-1])) {
		return line, false
	}
	return end, true
}

// beforeSign is what stands before the first equals sign of a line, "" if there is none.
func beforeSign(line string) string {
	name, _, found := strings.Cut(line, "=")
	if !found {
		return ""
	}
	return strings.TrimRight(name, " ")
}

// isCall reports whether a line is no more than a call of a function.
func isCall(line string) bool {
	open := strings.IndexByte(line, '(')
	return open > 0 && line[len(line)-1] == ')' && isIdentifier(line[:open])
}

// isPrompted reports whether a line was typed into a program that asks for lines.
func isPrompted(line string) bool {
	if line == "" || line[0] >= utf8.RuneSelf {
		return false
	}
	return slices.ContainsFunc(prompts, func(p string) bool { return strings.HasPrefix(line, p) })
}

// isFrame reports whether a line says where a program was when it failed, as its trace
// does: which line of which file.
func isFrame(line string) bool {
	if strings.HasPrefix(line, "File \"") {
		return strings.Contains(line, "\", line ")
	}
	call, java := strings.CutPrefix(line, "at ")
	return java && strings.Contains(call, ".java:") || line == "Traceback (most recent call last):"
}

// prompts are what such programs write before each.
var prompts = list("irb(main)|pry(main)|>>> |mysql> |sqlite> |postgres=|ghci> |scala> |PS C:|C:\\>|[root@|root@|~$ |~# ")

// assigns reports whether a line gives a setting its value, or an element of a page
// one: who defines a word writes no comma behind it, no underscore in it, and no
// quotes around what it means.
func assigns(line string) bool {
	name, value, found := strings.Cut(line, "=")
	name = strings.TrimSpace(strings.TrimLeft(name, "#."))
	return found && isIdentifier(name) && value != "" && (strings.HasSuffix(value, ",") || strings.Contains(name, "_") || len(value) > 1 && value[0] == '"' && value[len(value)-1] == '"')
}

// isTyped reports whether the words are those of a line that makes a variable: its
// type or what stands for one, its name, a sign, a value.
func isTyped(words []string) bool {
	switch {
	case len(words) > 3:
		return words[2] == "=" && isIdentifier(words[1]) && slices.Contains(types, words[0])
	case len(words) == 3 && words[0] == "var":
		return isIdentifier(words[1]) && isIdentifier(strings.Trim(words[2], "[]*0123456789")) // in Go the type stands behind the name
	}
	return false
}

// declares reports whether the words are those of a line that begins a class, or
// names a variable that others may see or not.
func declares(words []string) bool {
	return len(words) > 2 && len(words) <= longestDeclaration && slices.Contains(declarations, words[0]) && !endsSentence(words[len(words)-1]) &&
		(slices.Contains(types, words[1]) || slices.Contains(kinds, words[1]))
}

// longestDeclaration is how many words such a line has at most: a class, and what
// it is made of.
const longestDeclaration = 6

// kinds are what else than a variable is declared.
var kinds = strings.Fields("class interface enum struct")

// types begin lines that make variables.
var types = strings.Fields("int long float double char bool boolean string var let const auto val")

// imports reports whether the words are those of a line that makes another module
// known, as several languages write it.
func imports(words []string) bool {
	if n := len(words); n > 3 && words[0] == "import" && words[n-2] == "from" && strings.ContainsRune("'\"", rune(words[n-1][0])) {
		return true
	}
	return len(words) == 2 && words[0] == "import" || len(words) == 4 && (words[0] == "import" && words[2] == "as" || words[0] == "from" && words[2] == "import")
}

// isIdentifier reports whether a text can be a name in a program.
func isIdentifier(text string) bool {
	return text != "" && !unicode.IsDigit(rune(text[0])) && !strings.ContainsFunc(text, func(r rune) bool { return r >= utf8.RuneSelf || !isLetter(r) && r != '_' && r != '.' })
}

// isInProgram reports whether a line is of a program by what stands around it: behind an
// opening brace or before a closing one whatever is no sentence, and beside any line of a
// program the call of a function.
func (d *draft) isInProgram(r model.Ref) bool {
	text := d.t.Node(r).Text
	if isWide(firstRune(text)) {
		return false // most notes
	}
	if text = strings.TrimSpace(text); text == "" || strings.ContainsFunc(text, isWide) || endsSentence(text) && !isCall(text) {
		return false
	}
	before, after := d.lineOf(r-1), d.lineOf(r+1)
	if strings.HasSuffix(before, "{") && isCode(before) || strings.HasPrefix(after, "}") && isCode(after) {
		return true
	}
	return isCall(strings.TrimSuffix(text, ";")) && (isCode(before) || isCode(after))
}

// lineOf is the text of a note, "" if there is no such.
func (d *draft) lineOf(r model.Ref) string {
	if r < 0 || int(r) >= d.t.Len() || d.t.Node(r).Kind != model.Note {
		return ""
	}
	return strings.TrimSpace(d.t.Node(r).Text)
}

// isCommand reports whether all of a line of text stands in marks for code, and it is a
// command and what it is given. It is told only where there is nothing else.
func (d *draft) isCommand(r model.Ref) bool {
	n := d.t.Node(r)
	return n.Form == model.Para && (unicode.IsLower(firstRune(n.Text)) || strings.ContainsRune("./~$", firstRune(n.Text))) && d.leaf(r) &&
		isAll(d.t, r, model.StyleCode) && strings.ContainsAny(n.Text, " /") && !strings.ContainsFunc(n.Text, isWide)
}
