package compare

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed catalogue.tsv
var catalogueText string

// standard is one entry of the catalogue of standard indicators.
type standard struct {
	name, unit, domain string
	better             int // +1 more is better, -1 less is better
	rank               int // place in the catalogue
}

// catalogue is the standard indicators by every wording that it knows of them.
// It is read when the first comparison is made.
var catalogue = sync.OnceValue(func() map[string]*standard {
	entries := make(map[string]*standard)
	for line := range strings.Lines(catalogueText) {
		line = strings.TrimRight(line, "\r\n")
		fields := strings.Split(line, "\t")
		if strings.HasPrefix(line, "#") || len(fields) != 6 {
			continue
		}
		s := &standard{name: fields[0], unit: fields[1], domain: fields[2], rank: len(entries)}
		switch fields[3] {
		case "+":
			s.better = 1
		case "-":
			s.better = -1
		}
		entries[wording(s.name, s.unit)] = s
		for alias := range strings.SplitSeq(fields[5], "；") {
			if alias != "" {
				entries[wording(alias, s.unit)] = s
			}
		}
	}
	return entries
})

// betterByName tells from an indicator's own words whether more is better (+1),
// less is better (-1), or that they do not say (0).
func betterByName(name string) int {
	n := fold(name)
	for _, w := range []string{"死亡", "失业", "浓度", "发生率", "发病率", "事故", "投诉", "贫困", "排放"} {
		if strings.Contains(n, w) {
			return -1
		}
	}
	for _, w := range []string{"覆盖率", "满意度", "合格率", "达标率", "参保率", "入学率", "入园率", "巩固率", "持证率", "就业率", "保障率", "达标比例"} {
		if strings.Contains(n, w) {
			return 1
		}
	}
	return 0
}
