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
	"sync/atomic"
	"testing"
	"time"
)

// Most is how long one input may keep the processors busy. Those that are made up
// by fuzzing are some kilobytes and take milliseconds, a few of them a second. What
// passes meanwhile tells more of what else the machine does.
const Most = 10 * time.Second

// Longest is how long one input may take however busy the machine is: what waits
// for something that never comes keeps nothing busy.
const Longest = 60 * Most

// Of gives the test of one input so long and not longer: what is too slow
// panics, by which the input is kept.
func Of(t testing.TB) {
	began, used := time.Now(), processors()
	var over atomic.Bool
	var look func()
	look = func() {
		switch took, waited := processors()-used, time.Since(began); {
		case over.Load():
		case took >= Most || waited >= Longest:
			panic(fmt.Sprintf("%s: one input takes %v of the processors in %v", t.Name(), took, waited))
		default:
			time.AfterFunc(Most, look)
		}
	}
	late := time.AfterFunc(Most, look)
	t.Cleanup(func() {
		over.Store(true)
		late.Stop()
	})
}
