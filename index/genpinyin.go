//go:build ignore

// Genpinyin writes pinyin.tsv, the table of readings that package index
// embeds, from the dictionary of github.com/mozillazg/go-pinyin, which gives
// every reading that a character ever had: 能 is néng, but also xióng, nài and
// tái. Of the characters that modern dictionaries list, only their readings are
// kept, the most usual one, and those of placeReadings; the others would find
// 心能 for someone who types xx. Of characters that are not in them, which
// plans hardly use, all readings are kept.
//
// The modern dictionaries are Unihan's kTGHZ2013 (通用规范汉字字典) and kXHC1983
// (现代汉语词典), as files of these names in github.com/mozillazg/pinyin-data,
// version 0.15.0. Run it with
//
//	go run genpinyin.go FOLDER-OF-PINYIN-DATA
package main

import (
	"bytes"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/mozillazg/go-pinyin"
)

// placeReadings are readings that live on in names of places (乐亭, 解州) and are
// in none of these dictionaries.
var placeReadings = map[rune]string{'乐': "lao", '解': "hai"}

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: go run genpinyin.go FOLDER-OF-PINYIN-DATA")
	}
	args := pinyin.NewArgs()
	args.Heteronym = true
	modern := map[rune][]string{}
	for _, name := range []string{"kTGHZ2013.txt", "kXHC1983.txt"} {
		if err := addReadings(modern, filepath.Join(os.Args[1], name)); err != nil {
			log.Fatal(err)
		}
	}
	byReadings := map[string][]rune{}
	for code := range pinyin.PinyinDict {
		r := rune(code)
		all := pinyin.SinglePinyin(r, args)
		if known, listed := modern[r]; listed {
			usual := all[0]
			all = slices.DeleteFunc(all, func(s string) bool { return s != usual && !slices.Contains(known, s) })
		}
		if here := placeReadings[r]; here != "" {
			all = append(all, here)
		}
		readings := plain(all)
		if len(readings) > 0 {
			key := strings.Join(readings, " ")
			byReadings[key] = append(byReadings[key], r)
		}
	}
	keys := make([]string, 0, len(byReadings))
	for key := range byReadings {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	var out bytes.Buffer
	for _, key := range keys {
		runes := byReadings[key]
		slices.Sort(runes)
		out.WriteString(key + "\t" + string(runes) + "\n")
	}
	if err := os.WriteFile("pinyin.tsv", out.Bytes(), 0o644); err != nil {
		log.Fatal(err)
	}
}

// toneless takes the tones off a reading, as go-pinyin writes it.
var toneless = func() *strings.Replacer {
	var pairs []string
	for plain, toned := range map[string]string{
		"a": "āáǎà", "e": "ēéěèê", "i": "īíǐì", "o": "ōóǒò", "u": "ūúǔù", "v": "ǖǘǚǜü", "n": "ńňǹ", "m": "ḿ",
	} {
		for _, r := range toned {
			pairs = append(pairs, string(r), plain)
		}
	}
	return strings.NewReplacer(pairs...)
}()

// addReadings reads a file of lines "U+80FD: néng  # 能".
func addReadings(to map[rune][]string, path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	for line := range strings.Lines(string(data)) {
		line, _, _ = strings.Cut(line, "#")
		code, list, ok := strings.Cut(line, ":")
		if !ok {
			continue
		}
		var r rune
		if _, err := fmt.Sscanf(code, "U+%X", &r); err != nil {
			return fmt.Errorf("%s: %q: %w", path, line, err)
		}
		for reading := range strings.SplitSeq(strings.TrimSpace(list), ",") {
			to[r] = append(to[r], toneless.Replace(reading))
		}
	}
	return nil
}

// plain keeps the readings that can be typed, each once, and adds the way in
// which most people type lüe and nüe.
func plain(readings []string) []string {
	var kept []string
	add := func(s string) {
		if !slices.Contains(kept, s) {
			kept = append(kept, s)
		}
	}
	for _, s := range readings {
		if s == "" || strings.Trim(s, "abcdefghijklmnopqrstuvwxyz") != "" {
			continue
		}
		add(s)
		if strings.HasSuffix(s, "ve") {
			add(strings.TrimSuffix(s, "ve") + "ue")
		}
	}
	return kept
}
