package cli

import (
	"os"
	"slices"
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
	known   bool               // to the renderer, as wide
	release func()             // gives the terminal its mode back; it may be called more than once
	heard   bool               // what follows is known
	wide    bool
	late    bool   // the terminal may still answer
	typed   []byte // keys that came meanwhile
	cut     terminal.Rest
}

// widen asks the terminal, unless a setting answers. once says that the notes can
// be read only once: then the program cannot run anew when it has begun to load, and
// the answer is waited for.
func (a *run) widen(in *os.File, once bool) (*widening, error) {
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
	w.release = sync.OnceFunc(w.asked.Release)
	if !once && runsAnew {
		return w, nil
	}
	w.asked.Wait()
	err := w.answer()
	w.late = false
	return w, err
}

// rest leaves the terminal as it was for whoever writes to it before the reader
// does: an answer on its way would stand in the midst of that.
func (w *widening) rest() {
	w.asked.Wait()
	w.release()
}

// answer takes what the terminal has said by now. Where the renderer has to be
// told, the program runs anew and this does not return on success: keys typed at a
// terminal that turns out to be wide are lost with the process. It is listened to
// once; called again this changes nothing.
func (w *widening) answer() error {
	if w.heard {
		return nil
	}
	said := w.asked.Answer()
	w.heard, w.wide, w.late, w.typed, w.cut = true, w.wide || said.Wide, said.Late, said.Typed, said.Rest
	if w.wide == w.known {
		return nil
	}
	w.release()
	return again(w.wide)
}

// onlyOnce reports whether some of the notes can be read only once: standard input,
// and pipes that have a name.
func onlyOnce(paths []string) bool {
	return slices.ContainsFunc(paths, func(p string) bool {
		if p == stdinPath {
			return true
		}
		info, err := os.Stat(p)
		return err == nil && !info.Mode().IsRegular() && !info.IsDir()
	})
}

// checkAmbiguous is an error for what --ambiguous cannot be.
func (a *run) checkAmbiguous() error {
	switch a.ambiguous {
	case "", "auto", "narrow", "wide":
		return nil
	}
	return a.errorf("--ambiguous %s: auto, narrow or wide", a.ambiguous)
}
