package source

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
	textunicode "golang.org/x/text/encoding/unicode"
)

const sample = "第一章 规划背景\n\n“十四五”时期，我市公共服务体系更加健全。\n人均体育场地面积2.6平方米。\n"

func lines(d *Document) string {
	all := make([]string, len(d.Lines))
	for i, l := range d.Lines {
		all[i] = l.Text
	}
	return strings.Join(all, "\n") + "\n"
}

func TestEncodings(t *testing.T) {
	gb, err := simplifiedchinese.GB18030.NewEncoder().String(sample)
	if err != nil {
		t.Fatal(err)
	}
	utf16 := func(e textunicode.Endianness, b textunicode.BOMPolicy) string {
		s, err := textunicode.UTF16(e, b).NewEncoder().String(sample)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	for _, test := range []struct{ name, data, encoding string }{
		{"plain", sample, "utf-8"},
		{"byte order mark", "\xEF\xBB\xBF" + sample, "utf-8"},
		{"GB18030", gb, "gb18030"},
		{"UTF-16 little-endian", utf16(textunicode.LittleEndian, textunicode.UseBOM), "utf-16le"},
		{"UTF-16 big-endian", utf16(textunicode.BigEndian, textunicode.UseBOM), "utf-16be"},
		{"UTF-16 without mark", utf16(textunicode.LittleEndian, textunicode.IgnoreBOM), "utf-16le"},
		{"Windows line ends", strings.ReplaceAll(sample, "\n", "\r\n"), "utf-8"},
		{"old Macintosh line ends", strings.ReplaceAll(sample, "\n", "\r"), "utf-8"},
		{"one damaged byte", strings.Repeat(sample, 20) + "\xFF\n", "utf-8"},
	} {
		doc, err := Read("plan.txt", []byte(test.data))
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		if doc.Source.Encoding != test.encoding {
			t.Errorf("%s: encoding %s, want %s", test.name, doc.Source.Encoding, test.encoding)
		}
		if got := lines(doc); !strings.HasPrefix(got, sample) {
			t.Errorf("%s: %q", test.name, got)
		}
		if doc.Source.Lines != len(doc.Lines) || doc.Lines[3].Number != 4 {
			t.Errorf("%s: %d lines, the fourth is number %d", test.name, doc.Source.Lines, doc.Lines[3].Number)
		}
	}
}

func TestWhatIsNoText(t *testing.T) {
	for name, test := range map[string]struct {
		data string
		want error
	}{
		"empty":      {"", ErrEmpty},
		"blank":      {" \n\t\n　\n", ErrEmpty},
		"zip":        {"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00\xdf\xa4\xd2lZ\x01\x00\x00", ErrNotText},
		"executable": {"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00", ErrNotText},
	} {
		_, err := Read("plan.bin", []byte(test.data))
		if !errors.Is(err, test.want) {
			t.Errorf("%s: %v, want %v", name, err, test.want)
		} else if !strings.HasPrefix(err.Error(), "plan.bin: ") {
			t.Errorf("%s: %q does not name the file", name, err)
		}
	}
}

func TestControlCharactersAreDropped(t *testing.T) {
	doc, err := Read("plan.txt", []byte("第一章\x1b[31m\u200b 规划\n背景\x07"))
	if err != nil {
		t.Fatal(err)
	}
	if got := lines(doc); got != "第一章[31m 规划\n背景\n" {
		t.Errorf("lines are %q", got)
	}
	if len(doc.Dropped) != 3 || doc.Dropped[2] != (Dropped{Line: 2, Rune: 7}) {
		t.Errorf("dropped %v", doc.Dropped)
	}
}

// FuzzRead checks that whatever the bytes, no control character comes through
// and nothing is lost of text that was UTF-8.
func FuzzRead(f *testing.F) {
	f.Add([]byte(sample))
	f.Add([]byte("\xFF\xFE\x2c\x7b"))
	f.Add([]byte("\x00\n\x00\n"))
	f.Add([]byte{0xC4, 0xE3, 0xBA, 0xC3, '\n'})
	f.Fuzz(func(t *testing.T, data []byte) {
		doc, err := Read("fuzz.txt", data)
		if err != nil {
			return
		}
		kept := len(doc.Dropped)
		for _, l := range doc.Lines {
			for _, r := range l.Text {
				if unicode.In(r, unicode.Cc, unicode.Cf) && !unicode.IsSpace(r) {
					t.Errorf("line %d holds %q", l.Number, r)
				}
				if !unicode.IsSpace(r) {
					kept++
				}
			}
		}
		if doc.Source.Encoding != "utf-8" || !utf8.Valid(data) {
			return
		}
		want := 0
		for _, r := range string(bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF"))) {
			if !unicode.IsSpace(r) && r != '\u2028' && r != '\u2029' {
				want++
			}
		}
		if kept != want {
			t.Errorf("%d characters kept, want %d", kept, want)
		}
	})
}
