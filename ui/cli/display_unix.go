//go:build !darwin && !windows

package cli

// needsDisplay says that the system's clipboard belongs to a display server.
const needsDisplay = true
