package export

import (
	"math"
	"strconv"
)

// decimal writes a number in full, without exponents.
func decimal(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }

// signed writes a difference with its sign.
func signed(n float64) string {
	if n > 0 {
		return "+" + decimal(n)
	}
	return decimal(n)
}

// hundredths rounds a likeness to what it can tell.
func hundredths(n float64) float64 { return math.Round(n*100) / 100 }
