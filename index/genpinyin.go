//go:build ignore

// Genpinyin writes pinyin.tsv, the table of readings that package index
// embeds, from the dictionary of github.com/mozillazg/go-pinyin (Unihan's
// kHanyuPinyin, kMandarin and its peers). Run it with go generate.
package main

import (
	"bytes"
	"log"
	"os"
	"slices"
	"strings"

	"github.com/mozillazg/go-pinyin"
)

func main() {
	args := pinyin.NewArgs()
	args.Heteronym = true
	byReadings := map[string][]rune{}
	for code := range pinyin.PinyinDict {
		r := rune(code)
		readings := plain(pinyin.SinglePinyin(r, args))
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
