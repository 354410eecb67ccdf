package digest

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"yomi/model"
)

// findSeries finds the lines of text that are numbered one behind the other, with what
// else was said between them: they are titles that the notation did not know. Numbered
// lines without anything between them are a list.
func (d *draft) findSeries(notes []model.Ref) {
	last, at := 0, none // the number before, and where it stands
	for i, c := range notes {
		n := d.t.Node(c)
		if n.Form != model.Para || !d.t.Leaf(c) {
			continue
		}
		number := numberOf(n.Text)
		if number == 0 {
			continue
		}
		if number == last+1 && at != none && i > at+1 {
			d.announceSeries(notes[at])
			if i+1 < len(notes) {
				d.announceSeries(c)
			}
		}
		last, at = number, i
	}
}

func (d *draft) announceSeries(r model.Ref) {
	if d.series == nil {
		d.series = map[model.Ref]bool{}
	}
	d.series[r] = true
}

// numberOf is the number that a line begins with as titles do (1. 石, 1 . 石, 一、石,
// (1) 石, ① 石), 0 if it is none, or more than a title.
func numberOf(line string) int {
	number, rest := behindNumber(line)
	if number == 0 || textSize(line) > topicSize || endsSentence(line) && !asks(line) || strings.ContainsRune("、，,", lastRune(line)) {
		return 0
	}
	title := strings.TrimLeft(rest, " ")
	first := firstRune(title)
	if unicode.IsDigit(first) || !isLetter(first) || title == rest && !isWide(first) && !isWide(lastRune(line[:len(line)-len(rest)])) {
		return 0
	}
	return number
}

// behindNumber is the number that a line begins with, 0 if it begins with none, and what
// stands behind its sign.
func behindNumber(line string) (number int, rest string) {
	if line == "" || line[0] < utf8.RuneSelf && line[0] != '(' && (line[0] < '1' || line[0] > '9') {
		return 0, "" // most lines
	}
	first, size := utf8.DecodeRuneInString(line)
	if first >= '①' && first <= '⑳' {
		return int(first-'①') + 1, line[size:]
	}
	rest, closers := line, ".．、)）："
	if first == '(' || first == '（' {
		rest, closers = line[size:], ")）"
	}
	for k, numeral := range chineseNumerals {
		if after, found := strings.CutPrefix(rest, numeral); found {
			number, rest = k+1, after
			break
		}
	}
	if after := strings.TrimLeft(rest, "0123456789"); number == 0 && len(rest) > len(after) && len(rest)-len(after) <= 2 {
		number, rest = numbers(rest[:len(rest)-len(after)])[0], after
	}
	rest = strings.TrimLeft(rest, " ")
	sign, size := utf8.DecodeRuneInString(rest)
	if number == 0 || !strings.ContainsRune(closers, sign) {
		return 0, ""
	}
	return number, rest[size:]
}

var chineseNumerals = strings.Split("一二三四五六七八九", "")
