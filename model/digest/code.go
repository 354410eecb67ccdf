package digest

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// statements begin lines of programs; with a bracket and in small letters they
// begin no sentence.
var statements = list("if (|while (|for (|for(|if(|while(|switch (|catch (|else if|} else|/// <|#include|#define|return |using namespace|@override")

// declarations are words of languages that say what stands behind them.
var declarations = strings.Fields("public private protected static void final override virtual async function func def")

// isCode reports whether a line is of a program, which the notation did not know:
// it ends as statements do and has their signs, begins as they do, or is a call
// whose result is given a name.
func isCode(text string) bool {
	end := strings.TrimRight(text, " ")
	if end == "" || strings.ContainsFunc(end, isKana) {
		return false
	}
	last := rune(end[len(end)-1])
	switch {
	case strings.ContainsRune("{};", last):
		return strings.ContainsAny(end, "(){}=")
	case strings.ContainsFunc(end, func(r rune) bool { return r >= utf8.RuneSelf }):
		return false
	case slices.ContainsFunc(statements, func(s string) bool { return strings.HasPrefix(end, s) }):
		return strings.ContainsAny(end, "()<>\"") || !strings.Contains(end, ". ")
	}
	first, _, _ := strings.Cut(end, " ")
	open := strings.IndexByte(end, '(') // behind a name, where a sentence has a blank
	return last == ')' && open > 0 && isLetter(rune(end[open-1])) && (slices.Contains(declarations, first) || strings.Contains(end, " := ") || strings.Contains(end, " = "))
}
