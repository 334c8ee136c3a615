package typeset

// Span is a stretch of one line: either something drawn, such as the frame of a
// table, or runes of a text.
type Span struct {
	Text string // ready to be shown: no control characters
	Kind Kind

	// The span shows the runes From:To of text number Part; the caller knows which
	// text that is. Part is -1 for what is drawn.
	Part, From, To int
}

// Kind tells what a span is.
type Kind uint8

// The kinds of spans.
const (
	Drawn Kind = iota // lines of frames and tables, spaces
	Head              // the head of a table
	Body              // text
)

// Draw makes a span of something drawn.
func Draw(s string) Span { return Span{Text: s, Part: -1} }

// Show makes a span of the runes from:to of a text.
func Show(kind Kind, text []rune, part, from, to int) Span {
	return Span{Text: Clean(string(text[from:to])), Kind: kind, Part: part, From: from, To: to}
}
