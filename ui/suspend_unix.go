//go:build unix

package ui

import (
	"os"
	"os/signal"
	"syscall"
)

// stop stops all of the job, as the terminal does on ctrl+z, until it is
// continued.
func stop() {
	on := make(chan os.Signal, 1)
	signal.Notify(on, syscall.SIGCONT)
	defer signal.Stop(on)
	if syscall.Kill(0, syscall.SIGTSTP) == nil {
		<-on
	}
}
