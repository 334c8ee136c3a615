package source

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	textunicode "golang.org/x/text/encoding/unicode"

	"guilan/model"
)

// ErrEmpty means that a file holds no text at all.
var ErrEmpty = errors.New("the file holds no text")

// ErrNotText means that a file is no plain text in an encoding that we know.
var ErrNotText = errors.New("the file is not plain text; save it as a text file (UTF-8, GB18030 or UTF-16) and import that")

// Read turns the bytes of a text file into a document. Its encoding is found
// from a byte order mark or from the bytes themselves: UTF-8, UTF-16 or GB18030
// (which holds GBK and GB2312). Control and invisible format characters, which
// a plan cannot need and a terminal must not get, are dropped and listed in
// Document.Dropped.
func Read(name string, data []byte) (*Document, error) {
	text, enc, err := decode(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	sum := sha256.Sum256(data)
	doc := &Document{Source: model.Source{
		Name:     name,
		Format:   "text",
		Encoding: enc,
		SHA256:   hex.EncodeToString(sum[:]),
	}}
	doc.split(text)
	doc.Source.Lines = len(doc.Lines)
	for _, l := range doc.Lines {
		if strings.TrimSpace(l.Text) != "" {
			return doc, nil
		}
	}
	return nil, fmt.Errorf("%s: %w", name, ErrEmpty)
}

// decode turns bytes into a string and names their encoding.
func decode(data []byte) (text, name string, err error) {
	switch {
	case bytes.HasPrefix(data, []byte{0xEF, 0xBB, 0xBF}):
		return decodeUTF8(data[3:])
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}):
		return decodeWith(textunicode.UTF16(textunicode.LittleEndian, textunicode.IgnoreBOM), data[2:], "utf-16le")
	case bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		return decodeWith(textunicode.UTF16(textunicode.BigEndian, textunicode.IgnoreBOM), data[2:], "utf-16be")
	}
	if bytes.IndexByte(data, 0) >= 0 {
		return decodeUTF16WithoutMark(data)
	}
	if utf8.Valid(data) {
		return string(data), "utf-8", nil
	}
	text, name, err = decodeWith(simplifiedchinese.GB18030, data, "gb18030")
	if err == nil {
		return text, name, nil
	}
	return decodeUTF8(data)
}

// decodeUTF16WithoutMark decides by the line breaks, which are the only zero
// bytes that Chinese text in UTF-16 is sure to have.
func decodeUTF16WithoutMark(data []byte) (string, string, error) {
	little := bytes.Count(data, []byte{'\n', 0})
	big := bytes.Count(data, []byte{0, '\n'})
	switch {
	case little > big:
		return decodeWith(textunicode.UTF16(textunicode.LittleEndian, textunicode.IgnoreBOM), data, "utf-16le")
	case big > little:
		return decodeWith(textunicode.UTF16(textunicode.BigEndian, textunicode.IgnoreBOM), data, "utf-16be")
	}
	return "", "", ErrNotText
}

func decodeWith(enc encoding.Encoding, data []byte, name string) (string, string, error) {
	text, err := enc.NewDecoder().Bytes(data)
	if err != nil || damaged(string(text)) {
		return "", "", ErrNotText
	}
	return string(text), name, nil
}

// decodeUTF8 takes text that is UTF-8 but for a few damaged bytes.
func decodeUTF8(data []byte) (string, string, error) {
	text := strings.ToValidUTF8(string(data), string(utf8.RuneError))
	if damaged(text) {
		return "", "", ErrNotText
	}
	return text, "utf-8", nil
}

// damaged tells whether a text has too many characters that could not be
// decoded, or that no text has, to be what its encoding was taken for.
func damaged(text string) bool {
	bad, all := 0, 0
	for _, r := range text {
		all++
		if r == utf8.RuneError || r < ' ' && !unicode.IsSpace(r) {
			bad++
		}
	}
	return bad*100 > all
}

// split cuts text into lines at any of the line breaks that files use, and
// drops what must not reach a screen.
func (d *Document) split(text string) {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	var line strings.Builder
	flush := func() {
		d.Lines = append(d.Lines, Line{Number: len(d.Lines) + 1, Text: line.String()})
		line.Reset()
	}
	for _, r := range text {
		switch {
		case r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029' || r == '\u0085':
			flush()
		case r == '\t' || r == '\f' || r == '\v' || !unicode.In(r, unicode.Cc, unicode.Cf):
			line.WriteRune(r)
		default:
			d.Dropped = append(d.Dropped, Dropped{Line: len(d.Lines) + 1, Rune: r})
		}
	}
	if line.Len() > 0 {
		flush()
	}
}
