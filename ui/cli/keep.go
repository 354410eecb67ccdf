package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"sync"
	"syscall"

	"yomi/ui"
	"yomi/ui/saved"
)

// keeper keeps where one is in the notes of one run.
type keeper struct {
	store saved.Store
	mu    sync.Mutex
	found *ui.Saved // what was there when the reader began, nil for nothing
	base  ui.Saved  // what this reader last read or saved
	turn  int       // the latest that was saved
}

// keeper reads what was saved for the paths. What cannot be read is said, and
// nothing is put in its place.
func (a *run) keeper(paths []string) *keeper {
	k := &keeper{store: saved.Open(a.Env, paths)}
	var at ui.Saved
	var foreign *saved.Foreign
	err := k.store.Load(&at)
	switch {
	case err == nil:
		k.found, k.base = &at, at
	case errors.Is(err, fs.ErrNotExist):
	case errors.As(err, &foreign):
		k.store = saved.Store{}
		fallthrough
	default:
		a.warn(err.Error())
	}
	return k
}

// place gives what was saved, nil if nothing was.
func (k *keeper) place() ui.Place {
	if k.found == nil {
		return nil
	}
	return func() *ui.Saved { return k.found }
}

// save keeps where one is, with the marks that other readers set meanwhile. What comes
// behind something later is passed over: each is saved in the background.
func (k *keeper) save(at ui.Saved) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	if at.Turn < k.turn {
		return nil
	}
	k.turn = at.Turn
	return k.store.Save(func(now []byte) any {
		var other ui.Saved
		if json.Unmarshal(now, &other) != nil {
			other = ui.Saved{} // not understood half-way, or nothing is there
		}
		k.base = at.With(k.base, other)
		return k.base
	})
}

// ended gives what the reader's end means to the command line: a signal its
// customary status, a fault of the program's own one line that says where its
// report is.
func (a *run) ended(err error) error {
	var left ui.Signalled
	var broken ui.Broken
	switch {
	case errors.As(err, &left):
		if s, ok := left.Signal.(syscall.Signal); ok {
			a.status = signalled + int(s)
		}
		return nil
	case errors.As(err, &broken):
		path, bad := saved.Report(a.Env, "yomi "+a.Version+"\n"+broken.Report)
		if bad != nil {
			return fmt.Errorf("%w, and its report could not be written: %w", err, bad)
		}
		return fmt.Errorf("%w: please report it with %s, which holds no text of your notes", err, path)
	}
	return err
}
