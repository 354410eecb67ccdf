//go:build !linux

package cli

// largePages does nothing: the system decides by itself.
func largePages() {}
