package structure

import "yomi/loader/lexis"

// recordingLeast is how many lines tell a recording by its minutes and seconds.
const recordingLeast = 4

// settleRecording marks the lines of a recording, which begin with minutes and seconds:
// 41:05 is no time of day. They go on from one to the next, and some is beyond the hours of
// a day; scores and shares do not.
func (n *Notes) settleRecording() {
	var lines []int
	last, beyond := -1, false
	for i := range n.lines {
		l := &n.lines[i]
		if l.indent > 0 || l.shape.mark != bare && l.shape.mark != timed {
			continue
		}
		at := lexis.RecordedAt(n.text(i))
		if at < 0 {
			continue
		}
		if at <= last {
			return
		}
		last, lines = at, append(lines, i)
		beyond = beyond || l.shape.mark == bare
	}
	if !beyond || len(lines) < recordingLeast {
		return
	}
	for _, i := range lines {
		l := &n.lines[i]
		l.shape = shaped(timed, "")
		l.facts.set(isTimed, true)
	}
}
