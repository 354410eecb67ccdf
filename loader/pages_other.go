//go:build !linux

package loader

// inLargePages does nothing: the system decides by itself.
func inLargePages(int) {}
