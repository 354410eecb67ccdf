//go:build !unix

package cli

// runsAnew: see again.
const runsAnew = false

// again does nothing where a process cannot become another: the renderer goes
// by the environment alone.
func again(bool) error { return nil }
