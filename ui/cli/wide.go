package cli

import (
	"os"
	"sync"

	"yomi/ui/terminal"
)

// wideEnv tells the renderer that ambiguous characters take two cells. It is
// read when the process starts, so the program executes itself again with it:
// the only way the renderer supports.
const wideEnv = "RUNEWIDTH_EASTASIAN"

// widening finds out how wide the terminal draws ambiguous characters, while
// the notes are being loaded: a terminal that takes its time, or never answers,
// delays nothing.
type widening struct {
	asked   *terminal.Question // nil if there is nothing to ask
	wide    bool               // without being asked
	known   bool               // to the renderer, as wide
	release func()             // gives the terminal its mode back; it may be called more than once
}

// widen asks the terminal, unless a setting answers. once says that the program
// cannot run anew when it has begun to load; then the answer is waited for.
func (a *run) widen(in *os.File, once bool) *widening {
	w := &widening{known: a.Env(wideEnv) == "1"}
	switch a.ambiguous {
	case "wide":
		w.wide = true
	case "narrow":
	default:
		out, ok := a.Stdout.(*os.File)
		if w.wide = w.known; !w.wide && ok { // else found out before executing again, or set by hand
			w.asked = terminal.Ask(in, out)
		}
	}
	if once || !runsAnew {
		w.asked.Wait()
	}
	w.release = sync.OnceFunc(w.asked.Release)
	return w
}

// rest leaves the terminal as it was for whoever writes to it before the reader
// does: an answer on its way would stand in the midst of that.
func (w *widening) rest() {
	w.asked.Wait()
	w.release()
}

// answer is what the terminal has said by now; late says that it may still
// answer. Where the renderer has to be told, the program runs anew and this does
// not return on success. typed are keys that came meanwhile; those of a terminal
// that turns out to be wide are lost with the process.
func (w *widening) answer() (wide, late bool, typed []byte, err error) {
	wide, late, typed = w.asked.Answer()
	if wide = wide || w.wide; wide != w.known {
		w.release()
		err = again(wide)
	}
	return wide, late && runsAnew, typed, err
}

// checkAmbiguous is an error for what --ambiguous cannot be.
func (a *run) checkAmbiguous() error {
	switch a.ambiguous {
	case "", "auto", "narrow", "wide":
		return nil
	}
	return a.errorf("--ambiguous %s: auto, narrow or wide", a.ambiguous)
}
