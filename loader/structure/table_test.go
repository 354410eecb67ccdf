package structure

import (
	"strconv"
	"strings"
	"testing"
)

// TestWeights: each judge has the weights of weights.txt for its rows, wherever they stand
// there, and nothing stands there for a row that no judge has.
func TestWeights(t *testing.T) {
	left := map[string]string{}
	for line := range strings.Lines(weightsFile) {
		row, weight := line[:strings.LastIndexByte(line, '\t')], strings.TrimSpace(line[strings.LastIndexByte(line, '\t'):])
		left[row] = weight
	}
	if len(left) < 100 {
		t.Fatalf("%d weights", len(left))
	}
	hold(t, left, frontJudge)
	hold(t, left, groupJudge)
	hold(t, left, wayJudge)
	hold(t, left, programmeJudge)
	hold(t, left, sectionJudge)
	hold(t, left, eventJudge)
	hold(t, left, standJudge)
	hold(t, left, speakerJudge)
	for row := range left {
		t.Errorf("no judge has the row %q", row)
	}
	names := make([]string, len(wayRows))
	for i := range wayRows {
		names[len(names)-1-i] = wayRows[i].name
	}
	backwards := weights{name: WayJudge}
	for i, name := range names {
		if got, want := backwards.of(name), wayJudge.weights[len(names)-1-i]; got != want {
			t.Errorf("%q, looked for from the last row on: %v, and must be %v", name, got, want)
		}
	}
}

// cellOf is what a cell says.
func cellOf(cell string) float64 {
	x, _ := strconv.ParseFloat(cell, 64)
	return x
}

// hold holds a judge's weights to those of the file, and takes them out.
func hold[T any](t *testing.T, file map[string]string, j *judge[T]) {
	t.Helper()
	for i := range j.rows {
		row := j.name + "\t" + j.rows[i].name
		if want, is := file[row]; is && j.weights[i] != cellOf(want) || !is && j.weights[i] != 0 {
			t.Errorf("%q: %v, and must be %v", row, j.weights[i], want)
		}
		delete(file, row)
	}
}
