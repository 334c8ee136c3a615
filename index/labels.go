package index

import (
	"slices"
	"strings"

	"guilan/model"
)

// labels are the names of a plan's parts that a hit shows, apart from the plan
// so that naming twenty hits does not read twenty plans.
type labels struct {
	Region   string
	Columns  []string // "专栏4 义务教育提质扩容工程"
	Headings []string // titles without numbers
}

func newLabels(p *model.Plan) labels {
	l := labels{Region: p.Region}
	for _, c := range p.Columns {
		l.Columns = append(l.Columns, columnLabel(c))
	}
	for _, h := range p.Outline {
		l.Headings = append(l.Headings, h.Title)
	}
	return l
}

func columnLabel(c model.Column) string {
	if c.Number == "" {
		return c.Title
	}
	return strings.TrimSpace("专栏" + c.Number + " " + c.Title)
}

// at returns an entry of a list of labels, "" for none.
func at(list []string, i int) string {
	if i < 0 || i >= len(list) {
		return ""
	}
	return list[i]
}

// lineStarts tells for each body block that comes from several source lines
// where in its text each of these begins, so that a hit in it has its true line.
type lineStarts struct {
	Blocks []blockLines
}

type blockLines struct {
	Block  int
	Starts []lineStart
}

// lineStart says that a source line begins behind so many characters of a
// block's text, white space not counted.
type lineStart struct{ Line, Behind int }

// sureLine is how long a line must be to be looked for further on in a block,
// behind one that the reader mended or did not count to the block.
const sureLine = 6

// newLineStarts finds the source lines again in the blocks that they were joined
// to. What cannot be found counts to the line before.
func newLineStarts(p *model.Plan, lines []string) lineStarts {
	var all lineStarts
	var text, line foldedText
	for i, b := range p.Body {
		if b.EndLine <= b.Line || b.Line < 1 || b.EndLine > len(lines) {
			continue
		}
		text.set(b.Text)
		behind := 0
		found := blockLines{Block: i}
		for n := b.Line; n <= b.EndLine; n++ {
			line.set(lines[n-1])
			at := indexRunes(text.runes[behind:], line.runes)
			if len(line.runes) == 0 || at < 0 || at > 0 && len(line.runes) < sureLine {
				continue
			}
			found.Starts = append(found.Starts, lineStart{Line: n, Behind: behind + at})
			behind += at + len(line.runes)
		}
		all.Blocks = append(all.Blocks, found)
	}
	return all
}

// lineAt returns the source line of the character of a block that so many
// others, white space not counted, stand before.
func (l *lineStarts) lineAt(block, behind, first int) int {
	line := first
	for _, b := range l.Blocks {
		if b.Block != block {
			continue
		}
		for _, s := range b.Starts {
			if s.Behind > behind {
				break
			}
			line = s.Line
		}
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
