// Package deadline ends a test of one input that takes too long: a fuzz target
// has no limit of its own, so that an input that never ends would keep it busy
// until somebody looks.
//
// It is not for comparing times, which a busy machine makes others. Its unit is
// the input of a fuzz target.
//
// Read Of.
package deadline

import (
	"fmt"
	"testing"
	"time"
)

// Most is how long one input may take. Those that are made up by fuzzing are some
// kilobytes and take milliseconds; a busy machine takes a hundred times that.
const Most = 10 * time.Second

// Of gives the test of one input so long and not longer: what is too slow
// panics, by which the input is kept.
func Of(t testing.TB) {
	late := time.AfterFunc(Most, func() { panic(fmt.Sprintf("%s: one input takes more than %v", t.Name(), Most)) })
	t.Cleanup(func() { late.Stop() })
}
