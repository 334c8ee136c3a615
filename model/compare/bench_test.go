package compare

import (
	"testing"

	"guilan/model"
)

func BenchmarkIndicatorsTwoPlans(b *testing.B) {
	left, right := planOf("huaibei", huaibeiIndicators), planOf("suzhou", suzhouIndicators)
	Indicators(left, right) // reads the catalogue
	for b.Loop() {
		Indicators(left, right)
	}
}

func BenchmarkIndicatorsBoard200(b *testing.B) {
	var plans []*model.Plan
	for len(plans) < 200 {
		plans = append(plans, fivePlans()...)
	}
	for b.Loop() {
		Indicators(plans...)
	}
}
