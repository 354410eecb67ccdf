package loader

import (
	"runtime/debug"
	"testing"
)

// TestThrift: how much may be wasted while documents are loaded hangs on the largest of them,
// and afterwards is what it was.
func TestThrift(t *testing.T) {
	percent := func() int {
		was := debug.SetGCPercent(-1)
		debug.SetGCPercent(was)
		return was
	}
	own := percent()
	thrifty(thriftFrom - 1)()
	middle := thrifty(10 << 20)
	if got := percent(); got != 50 {
		t.Errorf("with 10 MB %d percent may be wasted, want 50: five MB", got)
	}
	large := thrifty(100 << 20)
	smaller := thrifty(thriftFrom)
	if got := percent(); got != thriftPercent {
		t.Errorf("with 100 MB, and 8 behind them, %d percent may be wasted, want %d", got, thriftPercent)
	}
	for _, done := range []func(){middle, large, smaller} {
		done()
	}
	if got := percent(); got != own {
		t.Errorf("afterwards %d percent may be wasted, and %d before", got, own)
	}
}
