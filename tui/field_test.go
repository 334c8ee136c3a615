package tui

import "testing"

func TestField(t *testing.T) {
	for _, c := range []struct {
		name string
		keys []string
		want string
		at   int // cell of the cursor
	}{
		{"a word of an input method", []string{"河西"}, "河西", 4},
		{"letters", []string{"h", "x"}, "hx", 2},
		{"a wide character goes as one", []string{"河西", "backspace"}, "河", 2},
		{"in the middle", []string{"河城", "left", "西"}, "河西城", 4},
		{"delete", []string{"河西", "home", "delete"}, "西", 0},
		{"a word back", []string{"河西 @宿州", "ctrl+w"}, "河西 ", 5},
		{"all", []string{"河西", "ctrl+u"}, "", 0},
		{"to the end", []string{"河西", "home", "right", "ctrl+k"}, "河", 2},
		{"a pasted line break", []string{"河\n西\x1b[31m"}, "河 西[31m", 9},
		{"a combined character goes as one", []string{"e\u0301", "backspace"}, "", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			var f field
			for _, k := range c.keys {
				if len([]rune(k)) > 1 && namedKeys[k] == 0 && k[:min(5, len(k))] != "ctrl+" {
					f.insert(k)
					continue
				}
				f.press(keyNamed(t, k))
			}
			if _, at := f.view(20); f.value() != c.want || at != c.at {
				t.Errorf("%q with the cursor at %d, want %q at %d", f.value(), at, c.want, c.at)
			}
		})
	}
}

// The cursor's part of a long text is in view, and the view fills its room.
func TestFieldScrolls(t *testing.T) {
	var f field
	f.insert("濉溪县河西新城医院二期工程")
	for w := 2; w < 30; w++ {
		for at := range len(f.chars) + 1 {
			f.at = at
			text, cursor := f.view(w)
			if n := styledWidth(text); n != w || cursor < 0 || cursor >= w {
				t.Fatalf("width %d, cursor before character %d: %d cells, cursor at %d", w, at, n, cursor)
			}
		}
	}
}
