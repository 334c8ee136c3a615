package main

import "testing"

func TestLocaleIsUTF8(t *testing.T) {
	for _, c := range []struct {
		all, lang string
		want      bool
	}{
		{"", "", true},
		{"", "zh_CN.UTF-8", true},
		{"", "zh_CN.utf8", true},
		{"C.UTF-8", "zh_CN.GBK", true},
		{"C", "", true},
		{"", "POSIX", true},
		{"", "zh_CN.GB18030", false},
		{"zh_CN.gbk", "zh_CN.UTF-8", false},
		{"", "de_DE.ISO-8859-1@euro", false},
		{"", "de_DE.UTF-8@euro", true},
	} {
		env := map[string]string{"LC_ALL": c.all, "LANG": c.lang}
		if got := localeIsUTF8(func(name string) string { return env[name] }); got != c.want {
			t.Errorf("LC_ALL=%s LANG=%s: %v", c.all, c.lang, got)
		}
	}
}
