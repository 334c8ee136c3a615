package parse_test

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"guilan/model/parse"
	"guilan/model/source"
)

// Lists of services, each told in a manner of its own; the labels say how a careful
// person reads them.
func TestListsOfServices(t *testing.T) {
	eachDocument(t, "lists", func(t *testing.T, doc *source.Document, labels string) {
		data, err := os.ReadFile(labels)
		if err != nil {
			t.Fatal(err)
		}
		var label struct {
			Services []struct {
				Group  string
				Items  []string
				Stated int // 0 for none
			}
		}
		if err := json.Unmarshal(data, &label); err != nil {
			t.Fatal(err)
		}
		conserved(t, doc)
		var got, want []string
		for _, s := range parse.Plan(doc).Services {
			got = append(got, plain(fmt.Sprint(s.Group, s.Stated, strings.Join(s.Items, "/"))))
		}
		for _, s := range label.Services {
			want = append(want, plain(fmt.Sprint(s.Group, s.Stated, strings.Join(s.Items, "/"))))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q, want\n%q", got, want)
		}
	})
}
