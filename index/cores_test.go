package index

import (
	"sync/atomic"
	"testing"
)

func TestOnAllCores(t *testing.T) {
	var sum atomic.Int64
	onAllCores(100, func(i int) { sum.Add(int64(i)) })
	if sum.Load() != 4950 {
		t.Errorf("sum %d", sum.Load())
	}
	onAllCores(0, func(int) { t.Error("called for nothing") })

	defer func() {
		if p := recover(); p != "at 7" {
			t.Errorf("recovered %v", p)
		}
	}()
	onAllCores(20, func(i int) {
		if i == 7 {
			panic("at 7")
		}
	})
	t.Error("the panic was lost")
}
