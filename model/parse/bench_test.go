package parse_test

import (
	"fmt"
	"strings"
	"testing"

	"guilan/model/parse"
	"guilan/model/source"
	"guilan/seeds"
)

// BenchmarkPlan reads each of the bundled plans, beside a plain scan of its
// characters.
func BenchmarkPlan(b *testing.B) {
	for _, s := range seeds.Manifest {
		doc, err := source.Read(s.File, s.Data())
		if err != nil {
			b.Fatal(err)
		}
		b.Run(s.ID, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(s.Data())))
			for b.Loop() {
				parse.Plan(doc)
			}
		})
		b.Run(s.ID+"/scan", func(b *testing.B) {
			b.SetBytes(int64(len(s.Data())))
			for b.Loop() {
				n := 0
				for _, l := range doc.Lines {
					for _, r := range l.Text {
						if r == '。' {
							n++
						}
					}
				}
				if n == 0 {
					b.Fatal("no sentences")
				}
			}
		})
	}
}

// BenchmarkSpaces reads a line with a long run of white space, at two lengths: eight
// times the spaces should take about eight times as long, not sixty-four.
func BenchmarkSpaces(b *testing.B) {
	for _, n := range []int{5_000, 40_000} {
		doc, err := source.Read("spaces.txt", []byte("指标"+strings.Repeat(" ", n)+"单位"))
		if err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				parse.Plan(doc)
			}
		})
	}
}
