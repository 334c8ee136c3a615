package index

import (
	"slices"
	"sort"

	"guilan/model"
)

// Text search reads the blocks that may hold what is looked for, in many plans,
// and finds it in few. So the blocks' texts are kept apart from the rest of a
// plan, in chunks, and beside them what a hit says of its block.

// blockTexts are the texts of a plan's body blocks.
type blockTexts struct {
	Chunks []textChunk
}

// textChunk is the texts of the blocks from First on, compressed.
type textChunk struct {
	First  int
	Packed string // []string
}

// chunkLength is how many bytes of text make a chunk, at least. Smaller chunks
// compress less, larger ones take longer to read for one block.
const chunkLength = 16 << 10

func newBlockTexts(p *model.Plan) blockTexts {
	var t blockTexts
	var texts []string
	first, length := 0, 0
	for i, b := range p.Body {
		texts = append(texts, b.Text)
		length += len(b.Text)
		if length >= chunkLength || i == len(p.Body)-1 {
			t.Chunks = append(t.Chunks, textChunk{first, string(pack(texts))})
			texts, first, length = nil, i+1, 0
		}
	}
	return t
}

// withoutTexts returns a plan whose blocks have no text, to be kept beside
// blockTexts.
func withoutTexts(p *model.Plan) model.Plan {
	bare := *p
	bare.Body = slices.Clone(p.Body)
	for i := range bare.Body {
		bare.Body[i].Text = ""
	}
	return bare
}

// fill gives the blocks of a plan their texts.
func (t blockTexts) fill(p *model.Plan) error {
	block := 0
	for _, chunk := range t.Chunks {
		texts, err := chunk.texts()
		if err != nil {
			return err
		}
		for _, text := range texts {
			if block >= len(p.Body) {
				return errRecord
			}
			p.Body[block].Text = text
			block++
		}
	}
	if block < len(p.Body) {
		return errRecord
	}
	return nil
}

func (c textChunk) texts() ([]string, error) {
	var texts []string
	return texts, unpack([]byte(c.Packed), &texts)
}

// each calls fn with the texts of some blocks, which are listed in ascending
// order.
func (t blockTexts) each(blocks []int, fn func(block int, text string)) error {
	for len(blocks) > 0 {
		// The chunk before the first one that begins behind the block.
		i := sort.Search(len(t.Chunks), func(i int) bool { return t.Chunks[i].First > blocks[0] }) - 1
		if i < 0 {
			return errRecord
		}
		texts, err := t.Chunks[i].texts()
		if err != nil {
			return err
		}
		first := t.Chunks[i].First
		if blocks[0]-first >= len(texts) {
			return errRecord
		}
		for len(blocks) > 0 && blocks[0]-first < len(texts) {
			fn(blocks[0], texts[blocks[0]-first])
			blocks = blocks[1:]
		}
	}
	return nil
}

// blockPlaces tells where each body block of a plan stands.
type blockPlaces struct {
	Blocks []blockPlace
}

type blockPlace struct {
	Line    int         // the first source line
	Heading int         // index in Plan.Outline of the deepest heading above; -1 for none
	Column  int         // index in Plan.Columns; -1 outside of columns
	Starts  []lineStart // where a block of several source lines goes over to the next
}

// lineStart says that a source line begins behind so many characters of a
// block's text, white space not counted.
type lineStart struct{ Line, Behind int }

// newBlockPlaces finds the place of each block, given the lines of the source.
func newBlockPlaces(p *model.Plan, lines []string) blockPlaces {
	var all blockPlaces
	heading := -1
	for _, b := range p.Body {
		place := blockPlace{Line: b.Line, Heading: heading, Column: -1, Starts: lineStarts(b, lines)}
		if b.Kind == model.HeadingBlock {
			place.Heading = headingAbove(p, b.Heading)
			heading = b.Heading
		}
		all.Blocks = append(all.Blocks, place)
	}
	for i, c := range p.Columns {
		for block := max(0, c.FirstBlock); block < min(c.EndBlock, len(all.Blocks)); block++ {
			all.Blocks[block].Column = i
		}
	}
	return all
}

// headingAbove returns the heading that a heading stands under, -1 for a chapter.
func headingAbove(p *model.Plan, heading int) int {
	path := p.Path(heading)
	if len(path) < 2 {
		return -1
	}
	return path[len(path)-2]
}

// sureLine is how long a line must be to be looked for further on in a block,
// behind one that the reader mended or did not count to the block.
const sureLine = 6

// lineStarts finds the source lines again in a block that they were joined to.
// What cannot be found counts to the line before.
func lineStarts(b model.Block, lines []string) []lineStart {
	if b.EndLine <= b.Line || b.Line < 1 || b.EndLine > len(lines) {
		return nil
	}
	var starts []lineStart
	var text, line foldedText
	text.set(b.Text)
	behind := 0
	for n := b.Line; n <= b.EndLine; n++ {
		line.set(lines[n-1])
		at := indexRunes(text.runes[behind:], line.runes)
		if len(line.runes) == 0 || at < 0 || at > 0 && len(line.runes) < sureLine {
			continue
		}
		starts = append(starts, lineStart{Line: n, Behind: behind + at})
		behind += at + len(line.runes)
	}
	return starts
}

// lineOf returns the source line of the character that so many others of the
// block, white space not counted, stand before.
func (p blockPlace) lineOf(behind int) int {
	line := p.Line
	for _, s := range p.Starts {
		if s.Behind > behind {
			break
		}
		line = s.Line
	}
	return line
}

// indexRunes returns where in a text another first stands, -1 if nowhere.
func indexRunes(text, wanted []rune) int {
	for i := 0; i+len(wanted) <= len(text); i++ {
		if slices.Equal(text[i:i+len(wanted)], wanted) {
			return i
		}
	}
	return -1
}
