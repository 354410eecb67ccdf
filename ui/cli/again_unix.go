//go:build unix

package cli

import (
	"os"
	"strings"
	"syscall"
)

// runsAnew reports whether a process can become another.
const runsAnew = true

// again executes the program anew with the renderer told; it returns only if
// that fails.
func again(wide bool) error {
	path, err := os.Executable()
	if err != nil {
		return err
	}
	value := "0"
	if wide {
		value = "1"
	}
	env := []string{wideEnv + "=" + value}
	for _, e := range os.Environ() {
		if !strings.HasPrefix(e, wideEnv+"=") {
			env = append(env, e)
		}
	}
	return syscall.Exec(path, os.Args, env)
}
