package lang

// Reader are the words of the reader.
type Reader struct {
	Title string
}

var chineseReader = Reader{
	Title: "正文",
}

var englishReader = Reader{
	Title: "Text",
}
