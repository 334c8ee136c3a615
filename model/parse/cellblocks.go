package parse

// In text that a PDF's reading order gives, a blank line stands between any two
// cells of a table, and a wrapped cell has several lines without one.

// fewestBlocks is how many cells such a table has at least.
const fewestBlocks = 8

// joinBlocks joins the lines of each cell of such a table, whose header begins with
// piece i.
func (r *reading) joinBlocks(i int) {
	if i+1 < len(r.pieces) && !r.pieces[i+1].apart && i+2 < len(r.pieces) && !r.pieces[i+2].apart {
		return
	}
	end, blocks := i+1, 1
	for end < len(r.pieces) && r.cellLine(end) {
		if r.pieces[end].apart {
			blocks++
		}
		end++
	}
	if blocks < fewestBlocks || blocks*2 < end-i || blocks == end-i || !r.announcesBlocks(i, end) {
		return
	}
	joined := r.pieces[:i+1]
	for _, p := range r.pieces[i+1 : end] {
		if p.apart {
			joined = append(joined, p)
			continue
		}
		cell := &joined[len(joined)-1]
		cell.text += glue(cell.text, p.text) + p.text
		cell.raw += "\n" + p.raw
		cell.endLine = p.endLine
	}
	r.pieces = append(joined, r.pieces[end:]...)
}

// announcesBlocks tells whether the first two blocks from piece i on announce what
// columns hold.
func (r *reading) announcesBlocks(i, end int) bool {
	known := 0
	for i < end && known < 2 {
		text := r.pieces[i].text
		for i++; i < end && !r.pieces[i].apart; i++ {
			text += r.pieces[i].text
		}
		if roleOf(text) == noRole {
			return false
		}
		known++
	}
	return known == 2
}
