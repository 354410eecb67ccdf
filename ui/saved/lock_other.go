//go:build !unix

package saved

import "time"

// lock does nothing: the last reader to save wins.
func lock(string, time.Duration) (unlock func()) { return func() {} }
