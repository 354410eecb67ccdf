package syntax

import (
	"strings"
	"testing"
)

func TestDiff(t *testing.T) {
	for _, c := range []struct {
		text string // lines that / ends
		want int
		why  string
	}{
		{"--- a/--- b/", 0, "two names and no other"},
		{"--- a/+++ b/@@ -1,2 +1 @@/ x/-y/z", 5, "up to where both counts are used up"},
		{"@@ -1 +1 @@/-x/+y/- an item", 3, "one line of each where no count is said"},
		{"@@ -1,3 +1,3 @@/ a// b/ c", 4, "a blank that an editor cut off counts"},
		{"@@ -1,0 +2,2 @@/+a/+b/+c", 3, "nothing of the old file"},
		{"@@ -1 +1 @@/-x/\\ No newline/+y/\\ No newline/z", 5, "what is said of the ends of files is no line of theirs"},
		{"@@ -1,5 +1,5 @@/ a/text", 2, "it breaks off at what cannot be in it"},
		{"@@ -1,5 +1,5 @@/ a", 2, "and at the end"},
		{"index 1..2 100644/--- a/+++ b/@@ -1 +1 @@/-x/+y", 6, "git's lines over it belong to it"},
		{"Index: a/====/--- a/+++ b/@@ -1 +1 @@/-x/+y", 7, "and Subversion's"},
		{"index of ropes/@@ -1 +1 @@/-x/+y", 0, "but none without the names of the files"},
		{"rename from a/rename to b", 0, "a name that changed is no text that did"},
		{"@@ -1 @@/-x", 0, "one count is none"},
		{"@@ -a,1 +1 @@/-x", 0, "nor is a word"},
		{"- an item", 0, "an item"},
		{"---/title", 0, "a rule"},
	} {
		lines := strings.Split(c.text, "/")
		at := func(n int) string {
			if n < len(lines) {
				return lines[n]
			}
			return ""
		}
		if got := Diff(at, 0, len(lines)); got != c.want {
			t.Errorf("%q: %d lines, want %d: %s", c.text, got, c.want, c.why)
		}
	}
}

func TestGitTitle(t *testing.T) {
	const hash = "0123456789abcdef0123456789abcdef01234567"
	for _, c := range []struct {
		line, next string
		want       int
		why        string
	}{
		{"commit " + hash, "Author: a", 1, "a commit"},
		{"commit " + hash + " (tag: v1)", "Merge: 1 2", 1, "a merge, with names"},
		{"commit " + hash, "is where it broke", 0, "somebody speaks of one"},
		{"commit to it", "Author: a", 0, "a word"},
		{"commit " + hash[1:], "Author: a", 0, "a hash cut short"},
		{"diff --git a/x b/x", "index 1..2", 2, "a file"},
		{"diff --git a/x b/x", "old mode 100644", 2, "a mode"},
		{"diff --git a/x b/x", "--- a/x", 2, "without an index"},
		{"diff --git a/x b/x", "stands over each file", 0, "somebody speaks of it"},
	} {
		if got := GitTitle(c.line, c.next); got != c.want {
			t.Errorf("%q over %q: %d, want %d: %s", c.line, c.next, got, c.want, c.why)
		}
	}
}
