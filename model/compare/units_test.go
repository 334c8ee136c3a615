package compare

import (
	"math"
	"testing"
)

func TestConvert(t *testing.T) {
	for _, c := range []struct {
		n        float64
		from, to string
		want     float64
		ok       bool
	}{
		{1.49, "万张", "张", 14900, true},
		{0.4, "万户", "户", 4000, true},
		{20, "万人次", "人次", 200000, true},
		{3, "亿元", "万元", 30000, true},
		{95, "％", "%", 95, true},
		{5.84, "‰", "%", 0.584, true},
		{15.47, "1/10万", "‰", 0.1547, true},
		{2, "平方公里", "平方米", 2e6, true},
		{3, "所", "家", 3, true},
		{22, "个", "户", 0, false},
		{1, "人", "人次", 0, false},
		{1, "%", "个", 0, false},
		{1, "千米", "公里", 1, true},
	} {
		if got, ok := Convert(c.n, c.from, c.to); got != c.want || ok != c.ok {
			t.Errorf("%v %s in %s: %v %v, want %v %v", c.n, c.from, c.to, got, ok, c.want, c.ok)
		}
	}
}

func TestConvertThereAndBack(t *testing.T) {
	units := [][]string{{"张", "万张", "千张", "亿张"}, {"%", "‰", "1/10万"}, {"元", "万元", "亿元"}, {"平方米", "公顷", "平方公里", "万平方米"}}
	figures := []float64{0, 0.02, 0.1, 0.29, 0.7, 1.1, 1.49, 3.3, 4.7, 19.77, 98.76, 401.5905, 588.997, 15000, 1e9 / 3}
	for _, same := range units {
		for _, from := range same {
			for _, to := range same {
				for _, n := range figures {
					there, ok := Convert(n, from, to)
					back, ok2 := Convert(there, to, from)
					if !ok || !ok2 || math.Abs(back-n) > 1e-11*math.Abs(n) {
						t.Errorf("%v %s is %v %s is %v %s", n, from, there, to, back, from)
					}
				}
			}
		}
	}
}

func TestUnitOfValue(t *testing.T) {
	for _, c := range []struct{ raw, unit, want string }{
		{"0.02万户", "户", "万户"},
		{"95%", "%", "%"},
		{">95%", "", "%"},
		{"[20]", "万人次", "万人次"},
		{"2.2*", "万人次", "万人次"},
		{"3.5以内", "%", "%"},
		{"7左右", "%", "%"},
		{"80以上", "%", "%"},
		{"<18/10", "1/10万", "1/10万"},
		{"1.5万", "人", "万人"},
		{"1.5万", "万人", "万人"},
		{"应保尽保", "%", "%"},
		{"1:1.23", "", ""},
		{"98%以上", "", "%"},
	} {
		if got := unitOfValue(c.raw, c.unit); got != c.want {
			t.Errorf("%s in %q is in %q, want %q", c.raw, c.unit, got, c.want)
		}
	}
	if u := unitByName("文化馆(站)年服务人次", "万"); u != "万人次" {
		t.Errorf("visits in 万 are in %q", u)
	}
}
