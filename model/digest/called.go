package digest

import (
	"path"
	"slices"
	"strings"
	"unicode"

	"yomi/model"
)

// isNamedByFile reports whether an event has no title but the name of its file.
func isNamedByFile(t *model.Tree, e model.Ref) bool {
	file := t.Document(e).Path
	return t.Node(e).Lines == 0 && oneLine(t.Node(e).Text) == strings.TrimSuffix(path.Base(file), path.Ext(file))
}

// fileName is the name of a file as one would say it: without the number or date
// that sorts it, and what stands for blanks is blanks. One that is a date only, or a
// number, is said as it is written.
func fileName(file string) string {
	if strings.Contains(file, " ") || !strings.ContainsFunc(file, unicode.IsLetter) {
		return file
	}
	sorts := strings.LastIndexAny(file[:len(file)-len(strings.TrimLeft(file, "0123456789_-"))], "_-") + 1
	if textSize(file[sorts:]) >= leastName {
		file = file[sorts:]
	}
	return oneLine(strings.NewReplacer("_", " ", "-", " ").Replace(file))
}

// isSlug reports whether a file's name was made for a machine (oa-worklog,
// meetings_2017) rather than to be read.
func isSlug(file string) bool {
	return !strings.ContainsFunc(file, func(r rune) bool { return r == ' ' || isWide(r) || unicode.IsUpper(r) })
}

// eventBeside is what an event is called beside the title of one of its
// sessions. The name of a file is told only where that title, a date or a
// number, does not say by itself what it was; it stands in for a title that is no
// name.
func eventBeside(t *model.Tree, e model.Ref, title string) string {
	if !isNamedByFile(t, e) {
		if name := EventName(t, e); !isNoName(name) {
			return name
		}
	}
	file := path.Base(t.Document(e).Path)
	if file == "-" {
		return "" // standard input
	}
	file = strings.TrimSuffix(file, path.Ext(file))
	if isSlug(file) {
		letters := strings.Map(func(r rune) rune {
			if !unicode.IsLetter(r) || strings.ContainsRune("年月日週回第", r) {
				return -1
			}
			return r
		}, title)
		if textSize(letters) > longestNumber {
			return ""
		}
	}
	return fileName(file)
}

// isNoName reports whether what stands over the sessions is no name of an event: a
// picture or other markup, a line of a program, what a blog writes over a post, a
// sentence or a question. In Latin letters a name can be one, so it is told by its size.
func isNoName(title string) bool {
	if hasTag(title) || strings.Contains(title, `="`) || isPicture(title) || isCode(title) || bylines.in(title) || textSize(title) > longestName {
		return true
	}
	said := strings.TrimRightFunc(title, isStop)
	if asks(title) && isHiragana(lastRune(said)) {
		return true
	}
	return slices.ContainsFunc(predicates, func(p string) bool { return strings.HasSuffix(said, p) })
}

// predicates end sentences and hardly a name, which ends in a noun, or in what one
// is called upon to do.
var predicates = list("ます|ました|ません|です|でした|である|だった|ない|たい|いる|ある|違う|니다")

// longestName is the size up to which a title can be a name: a conference with its
// year, its town and what it is about.
const longestName = 110

// bylines are words of the line in which a blog says when a post was written and
// how long it takes to read.
var bylines = anyOf("min read|mins read|minute read|minutes read|posted by|posted on|published on")

// longestNumber is the size up to which the letters of a title are only those of
// a date or a number: Session 12, 9 September.
const longestNumber = 9
