package compare

// likeness tells how alike two titles are, 0 to 1: the mean of what they share in
// characters and in pairs of neighbouring characters. Pairs alone would make
// 总体思路 and 总体要求 strangers, characters alone would ignore their order.
func likeness(a, b []rune) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	if string(a) == string(b) {
		return 1
	}
	return (sharedRunes(a, b) + sharedPairs(a, b)) / 2
}

// sharedRunes is the Dice coefficient of two titles' characters.
func sharedRunes(a, b []rune) float64 {
	var taken [128]bool // titles are short; what lies beyond is not looked at
	shared := 0
	for _, r := range a {
		for j, s := range b {
			if j < len(taken) && !taken[j] && r == s {
				taken[j] = true
				shared++
				break
			}
		}
	}
	return 2 * float64(shared) / float64(len(a)+len(b))
}

// sharedPairs is the Dice coefficient of two titles' pairs of neighbours.
func sharedPairs(a, b []rune) float64 {
	if len(a) < 2 || len(b) < 2 {
		return 0
	}
	var taken [128]bool
	shared := 0
	for i := 1; i < len(a); i++ {
		for j := 1; j < len(b); j++ {
			if j < len(taken) && !taken[j] && a[i-1] == b[j-1] && a[i] == b[j] {
				taken[j] = true
				shared++
				break
			}
		}
	}
	return 2 * float64(shared) / float64(len(a)+len(b)-2)
}

// subsequence reports whether all of a stands in b in the same order.
func subsequence(a, b []rune) bool {
	i := 0
	for _, r := range b {
		if i < len(a) && a[i] == r {
			i++
		}
	}
	return i == len(a)
}
