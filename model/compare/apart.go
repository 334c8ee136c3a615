package compare

// Apart finds in two near names (免费孕前优生健康检查, 农村免费孕前优生健康检查) what each
// has and the other has not, as spans of runes. Unlike Diff it goes by single
// characters and minds their order: it is for names, which are short.
func Apart(left, right string) (onlyLeft, onlyRight []Span) {
	l, r := []rune(left), []rune(right)
	// common[i][j] is how many characters l[i:] and r[j:] have in common.
	common := make([][]int, len(l)+1)
	for i := range common {
		common[i] = make([]int, len(r)+1)
	}
	for i := len(l) - 1; i >= 0; i-- {
		for j := len(r) - 1; j >= 0; j-- {
			if foldRune(l[i]) == foldRune(r[j]) {
				common[i][j] = common[i+1][j+1] + 1
			} else {
				common[i][j] = max(common[i+1][j], common[i][j+1])
			}
		}
	}
	i, j := 0, 0
	for i < len(l) || j < len(r) {
		switch {
		case i < len(l) && j < len(r) && foldRune(l[i]) == foldRune(r[j]):
			i, j = i+1, j+1
		case j == len(r) || i < len(l) && common[i+1][j] >= common[i][j+1]:
			onlyLeft = extend(onlyLeft, i)
			i++
		default:
			onlyRight = extend(onlyRight, j)
			j++
		}
	}
	return onlyLeft, onlyRight
}

// extend adds a rune to the last of some spans, or begins a new one with it.
func extend(spans []Span, at int) []Span {
	if n := len(spans); n > 0 && spans[n-1].End == at {
		spans[n-1].End++
		return spans
	}
	return append(spans, Span{at, at + 1})
}
