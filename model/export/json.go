package export

import (
	"bytes"
	"encoding/json"
	"io"
	"math"
	"strconv"
)

// writeJSON writes a value, indented, with no control characters: those that
// JSON strings may hold as they are, such as the C1 set that some terminals
// obey, are escaped.
func writeJSON(w io.Writer, v any) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		return err
	}
	_, err := w.Write(escapeControls(b.Bytes()))
	return err
}

// escapeControls writes the control characters U+007F to U+009F as \u escapes.
// They stand nowhere in JSON but within strings.
func escapeControls(text []byte) []byte {
	var out []byte
	done := 0
	for i := 0; i < len(text); i++ {
		r, size := rune(text[i]), 1
		if r == 0xc2 && i+1 < len(text) && 0x80 <= text[i+1] && text[i+1] < 0xa0 {
			r, size = rune(text[i+1]), 2
		} else if r != 0x7f {
			continue
		}
		out = append(out, text[done:i]...)
		out = append(out, `\u00`...)
		out = strconv.AppendInt(out, int64(r), 16)
		i += size - 1
		done = i + 1
	}
	if out == nil {
		return text
	}
	return append(out, text[done:]...)
}

// orNull is a string, or null where the plan does not state it.
type orNull string

func (s orNull) MarshalJSON() ([]byte, error) {
	if s == "" {
		return []byte("null"), nil
	}
	return marshal(string(s))
}

// intOrNull is a line, a year or a count, or null where there is none (0).
type intOrNull int

func (n intOrNull) MarshalJSON() ([]byte, error) {
	if n == 0 {
		return []byte("null"), nil
	}
	return strconv.AppendInt(nil, int64(n), 10), nil
}

// columnNumber is the number of a column: an integer, a string where it has
// parts ("1-1"), or null.
type columnNumber string

func (n columnNumber) MarshalJSON() ([]byte, error) {
	if n == "" {
		return []byte("null"), nil
	}
	if i, err := strconv.Atoi(string(n)); err == nil {
		return strconv.AppendInt(nil, int64(i), 10), nil
	}
	return marshal(string(n))
}

// number is a figure, or null where there is none or none that JSON can write.
func number(n *float64) *float64 {
	if n == nil || math.IsNaN(*n) || math.IsInf(*n, 0) {
		return nil
	}
	return n
}

// list makes an empty array of no entries, where JSON would write null.
func list[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

// marshal is json.Marshal without the escapes for HTML.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimRight(b.Bytes(), "\n"), nil
}
