package index

import (
	"runtime"
	"runtime/debug"
	"sync"
)

// onAllCores calls fn for 0 to n-1, several at a time. A panic in one of the
// calls, or a fault in the mapped file, comes back as a panic of the caller, who
// may be prepared for it (see withFile).
func onAllCores(n int, fn func(i int)) {
	next := make(chan int)
	panicked := make(chan any, n)
	var wg sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		wg.Go(func() {
			debug.SetPanicOnFault(true)
			for i := range next {
				func() {
					defer func() {
						if p := recover(); p != nil {
							panicked <- p
						}
					}()
					fn(i)
				}()
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	wg.Wait()
	select {
	case p := <-panicked:
		panic(p)
	default:
	}
}
