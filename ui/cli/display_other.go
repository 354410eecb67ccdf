//go:build darwin || windows

package cli

// needsDisplay says that the system has a clipboard of its own.
const needsDisplay = false
