package cli

import (
	"os"

	"yomi/ui/terminal"
)

// wideEnv tells the renderer that ambiguous characters take two cells. It is
// read when the process starts, so the program executes itself again with it:
// the only way the renderer supports.
const wideEnv = "RUNEWIDTH_EASTASIAN"

// widen finds out how wide the terminal draws ambiguous characters. Where the
// renderer does not know yet, it does not return on success: the program runs
// anew. typed are keys that came meanwhile; those of a terminal that turns out
// to be wide are lost with the process.
func (a *run) widen(in *os.File) (wide bool, typed []byte, err error) {
	switch a.ambiguous {
	case "wide":
		wide = true
	case "narrow":
	default:
		if a.Env(wideEnv) == "1" { // found out before executing again, or set by hand
			return true, nil, nil
		}
		if out, ok := a.Stdout.(*os.File); ok {
			wide, typed = terminal.Ambiguous(in, out)
		}
	}
	if set := a.Env(wideEnv) == "1"; wide != set {
		return wide, typed, again(wide)
	}
	return wide, typed, nil
}

// checkAmbiguous is an error for what --ambiguous cannot be.
func (a *run) checkAmbiguous() error {
	switch a.ambiguous {
	case "", "auto", "narrow", "wide":
		return nil
	}
	return a.errorf("--ambiguous %s: auto, narrow or wide", a.ambiguous)
}
