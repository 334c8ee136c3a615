package lang

// Compare are the words of the comparing screens.
type Compare struct {
	Title string
}

var chineseCompare = Compare{
	Title: "对比",
}

var englishCompare = Compare{
	Title: "Compare",
}
