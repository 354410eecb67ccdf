package notation

import (
	"strings"
	"unicode/utf8"

	"yomi/loader/block"
	"yomi/loader/lexis"
	"yomi/model"
)

// boxes are the signs of plain check lists and what they say of a task. Those that
// are bullets as often are boxes only beside others.
var boxes = map[rune]struct {
	task   model.Task
	bullet bool
}{
	'☐': {model.TaskOpen, false}, '◻': {model.TaskOpen, false}, '□': {model.TaskOpen, true},
	'☑': {model.TaskDone, false}, '✓': {model.TaskDone, false}, '✔': {model.TaskDone, false}, '■': {model.TaskDone, true},
	'☒': {model.TaskCancelled, false}, '✗': {model.TaskCancelled, false}, '✘': {model.TaskCancelled, false},
}

// boxOf is the box that an item begins with, as its sign or in its text; 0 for none.
func boxOf(b *block.Block) rune {
	if b.Kind != block.Item || b.Task != model.NoTask {
		return 0
	}
	r, n := utf8.DecodeRuneInString(b.Marker)
	if mayBox(r) && boxes[r].task != model.NoTask && n == len(strings.TrimRight(b.Marker, "\ufe0e\ufe0f")) {
		return r
	}
	r, n = utf8.DecodeRuneInString(b.Text)
	if mayBox(r) && boxes[r].task != model.NoTask && n < len(b.Text) && (b.Text[n] == ' ' || strings.HasPrefix(b.Text[n:], "\u3000")) {
		return r
	}
	if strings.HasPrefix(b.Text, emptyBox+" ") {
		return '□'
	}
	return 0
}

// emptyBox is a box of letters without the blank in it. It is no sign of tasks but
// beside others: an empty list is written so, too.
const emptyBox = "[]"

// mayBox tells most characters from the boxes, which all are geometric shapes or
// dingbats, without the table.
func mayBox(r rune) bool { return r >= '■' && r <= '✘' }

// findTasks makes tasks of the items of check lists: items one below the other that
// all begin with boxes. □ is a bullet where it stands alone and beside no task, ■ without □ always.
func findTasks(blocks []block.Block) {
	for i := 0; i < len(blocks); {
		n, sure, open := 0, false, 0
		for i+n < len(blocks) {
			r := boxOf(&blocks[i+n])
			if r == 0 {
				break
			}
			sure = sure || !boxes[r].bullet
			if r == '□' {
				open++
			}
			n++
		}
		beside := i > 0 && isTask(&blocks[i-1]) || i+n < len(blocks) && isTask(&blocks[i+n])
		if sure || open > 0 && (n > 1 || beside) {
			for j := i; j < i+n; j++ {
				check(&blocks[j], boxOf(&blocks[j]))
			}
		}
		i += max(n, 1)
	}
}

// isTask reports an item that was told to be a task.
func isTask(b *block.Block) bool { return b.Kind == block.Item && b.Task != model.NoTask }

// check takes the box r off an item and makes it a task.
func check(b *block.Block, r rune) {
	b.Task = boxes[r].task
	if strings.HasPrefix(b.Marker, string(r)) {
		b.Marker = ""
		return
	}
	size := utf8.RuneLen(r)
	if strings.HasPrefix(b.Text, emptyBox) {
		size = len(emptyBox)
	}
	_, space := lexis.Indent(b.Text[size:])
	b.Cut(size + space)
}
