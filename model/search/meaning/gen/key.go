package main

import (
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"
)

var (
	inBrackets = regexp.MustCompile(`\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}`)
	plainKey   = regexp.MustCompile(`^[a-z0-9][a-z0-9 '+#./-]*$`)
)

// keyOf is the English key of a gloss, "" if it is a description rather than a
// word.
func keyOf(gloss string) string {
	const mostWords, mostLetters = 3, 28
	s := strings.ToLower(norm.NFKC.String(inBrackets.ReplaceAllString(gloss, " ")))
	s = strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '-' || r == '\t' }), " ")
	for _, article := range []string{"to be ", "to ", "a ", "an ", "the "} {
		s = strings.TrimPrefix(s, article)
	}
	s = strings.Trim(s, " .!?")
	if len(s) < 2 || len(s) > mostLetters || strings.Count(s, " ") >= mostWords || !plainKey.MatchString(s) || tooCommon[s] {
		return ""
	}
	return s
}

// ofSomething is what says of which thing a gloss is: key (to the exercises).
var ofSomething = regexp.MustCompile(`\w \((of|to|for|in|on|at|by|from|with) [^()]*\)`)

// special is the weight of a gloss that is for one thing only.
func special(gloss string) int {
	if ofSomething.MatchString(gloss) {
		return 2 * laterGloss
	}
	return 0
}

// tooCommon are English words that are part of every other note and mean a
// dozen things.
var tooCommon = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`the an be do go get have make it is as at in on of or to up by so no not one two this that who what
		which when where how all any some such very too also just only even well now then here there with from into over under out off
		and but if for etc esp take put give come set let can may will shall must thing things something someone oneself person way`) {
		m[w] = true
	}
	return m
}()
