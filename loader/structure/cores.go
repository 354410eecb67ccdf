package structure

import (
	"runtime"
	"sync"
)

// How many lines, sessions or ways to read them a core takes at once: so few that none waits long for the
// last, so many that handing them out costs nothing beside them. A document of fewer
// is one share.
const (
	manyLines    = 512
	manySessions = 16
	manyWays     = 8
)

// onCores calls do for each number below n, on all cores if they are more than a
// share. do writes only what belongs to its number. What it panics with, the caller
// does.
func onCores(n, share int, do func(i int)) {
	onCoresTelling(n, share, func(int) {}, do)
}

// onCoresTelling is onCores that tells how many are handed out, one core at a time.
func onCoresTelling(n, share int, tell func(taken int), do func(i int)) {
	if n <= share {
		for i := range n {
			do(i)
		}
		return
	}
	var cores sync.WaitGroup
	var mu sync.Mutex
	next := 0
	var fault any
	take := func() (from, to int) {
		mu.Lock()
		defer mu.Unlock()
		from = next
		next = min(n, next+share)
		tell(from)
		return from, next
	}
	for range runtime.GOMAXPROCS(0) {
		cores.Go(func() {
			defer func() {
				if r := recover(); r != nil {
					mu.Lock()
					fault = r
					mu.Unlock()
				}
			}()
			for from, to := take(); from < to; from, to = take() {
				for i := from; i < to; i++ {
					do(i)
				}
				runtime.Gosched() // a key must not wait until Go takes the core away
			}
		})
	}
	cores.Wait()
	if fault != nil {
		panic(fault)
	}
}
