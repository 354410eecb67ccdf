package syntax

import (
	"strconv"
	"strings"
)

// What a unified diff consists of (POSIX diff -u, git-diff "Generating patch text"):
// two lines that name the files, and hunks, each under a line that says how many lines
// of either file it has.
const (
	oldFile = "--- "
	newFile = "+++ "
	hunkAt  = "@@ -"
)

// Diff is how many lines a hunk of a unified diff has that begins at line at, with the
// lines over it that name the files and say what else is known of them; 0 where there
// is none. A hunk that breaks off, or the text at line end, ends there.
func Diff(line func(n int) string, at, end int) int {
	n := at
	for n < min(end, at+headerLines) && isHeader(line(n), n-at) {
		n++
	}
	if n+1 < end && strings.HasPrefix(line(n), oldFile) && strings.HasPrefix(line(n+1), newFile) {
		n += 2
	} else if n > at {
		return 0 // no text changed
	}
	if n >= end {
		return 0
	}
	left, right, ok := hunkSize(line(n))
	if !ok {
		return 0
	}
	for n++; n < end; n++ {
		l := line(n)
		switch {
		case strings.HasPrefix(l, `\ `): // "No newline at end of file"
			continue
		case left <= 0 && right <= 0:
			return n - at
		case l == "" || l[0] == ' ' || l[0] == '\t': // an editor may have cut a blank off
			left, right = left-1, right-1
		case l[0] == '-':
			left--
		case l[0] == '+':
			right--
		default:
			return n - at
		}
	}
	return n - at
}

// MayBeDiff tells nearly all lines from those that a part of a diff, or what git writes over
// it, begins with.
func MayBeDiff(line string) bool {
	if line == "" {
		return false
	}
	switch line[0] {
	case '-':
		return strings.HasPrefix(line, oldFile)
	case '@':
		return strings.HasPrefix(line, hunkAt)
	}
	return strings.IndexByte("Iiondsrc", line[0]) >= 0
}

// headerLines is how many lines git writes at most between the one that begins a change
// and those that name the files: two modes, the similarity, two names, the index.
const headerLines = 6

// isHeader reports one of these lines, the nth.
func isHeader(line string, n int) bool {
	if n == 0 && strings.HasPrefix(line, "Index: ") || n == 1 && line != "" && strings.Trim(line, "=") == "" {
		return true // Subversion's
	}
	for _, begins := range [...]string{"index ", "old mode ", "new mode ", "deleted file mode ", "new file mode ", "similarity index ",
		"dissimilarity index ", "rename from ", "rename to ", "copy from ", "copy to "} {
		if strings.HasPrefix(line, begins) {
			return true
		}
	}
	return false
}

// GitTitle is the level of a line that git writes over what follows: 1 over a commit, 2
// over what changed in a file, 0 for any other line. The line after it has to agree.
func GitTitle(line, next string) int {
	switch {
	case strings.HasPrefix(line, "diff --git ") && (strings.HasPrefix(next, oldFile) || isHeader(next, 1)):
		return 2
	case isCommit(line) && (strings.HasPrefix(next, "Author: ") || strings.HasPrefix(next, "Merge: ")):
		return 1
	}
	return 0
}

// isCommit reports "commit" and a whole hash, of SHA-1 or SHA-256.
func isCommit(line string) bool {
	hash, ok := strings.CutPrefix(line, "commit ")
	hash, _, _ = strings.Cut(hash, " ") // the branches that are there follow
	return ok && (len(hash) == 40 || len(hash) == 64) && strings.Trim(hash, "0123456789abcdef") == ""
}

// hunkSize reads "@@ -3,7 +3,9 @@": how many lines of either file follow.
func hunkSize(line string) (left, right int, ok bool) {
	rest, begins := strings.CutPrefix(line, hunkAt)
	ranges, _, ends := strings.Cut(rest, " @@")
	was, is, both := strings.Cut(ranges, " +")
	if !begins || !ends || !both {
		return 0, 0, false
	}
	left, ok = rangeSize(was)
	if !ok {
		return 0, 0, false
	}
	right, ok = rangeSize(is)
	return left, right, ok
}

// rangeSize reads "3,7", or "3" for one line.
func rangeSize(s string) (int, bool) {
	from, size, said := strings.Cut(s, ",")
	if _, err := strconv.Atoi(from); err != nil {
		return 0, false
	}
	if !said {
		return 1, true
	}
	n, err := strconv.Atoi(size)
	return n, err == nil && n >= 0
}
