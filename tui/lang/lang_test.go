package lang

import (
	"reflect"
	"regexp"
	"slices"
	"testing"
)

// Every message must be there in every language, and take the same values in
// the same order.
func TestEveryMessageInEveryLanguage(t *testing.T) {
	walk(t, "", reflect.ValueOf(Chinese), reflect.ValueOf(English))
}

var verb = regexp.MustCompile(`%(\[\d+\])?[-+ #0]*\d*(\.\d+)?[a-z%]`)

func walk(t *testing.T, path string, zh, en reflect.Value) {
	switch zh.Kind() {
	case reflect.Struct:
		for i := range zh.NumField() {
			walk(t, path+"."+zh.Type().Field(i).Name, zh.Field(i), en.Field(i))
		}
	case reflect.Slice, reflect.Array:
		if zh.Len() == 0 || zh.Len() != en.Len() {
			t.Errorf("%s: %d messages in Chinese, %d in English", path, zh.Len(), en.Len())
			return
		}
		for i := range zh.Len() {
			walk(t, path, zh.Index(i), en.Index(i))
		}
	case reflect.Map:
		for _, k := range zh.MapKeys() {
			if !en.MapIndex(k).IsValid() {
				t.Errorf("%s[%v] is missing in English", path, k)
				continue
			}
			walk(t, path+"["+k.String()+"]", zh.MapIndex(k), en.MapIndex(k))
		}
	case reflect.String:
		if zh.String() == "" || en.String() == "" {
			t.Errorf("%s is empty in one language: %q, %q", path, zh, en)
		}
		if a, b := verbs(zh.String()), verbs(en.String()); !slices.Equal(a, b) {
			t.Errorf("%s takes %v in Chinese and %v in English", path, a, b)
		}
	default:
		t.Errorf("%s is a %s, which no test looks into", path, zh.Kind())
	}
}

// verbs lists the verbs of a format in the order of their arguments.
func verbs(format string) []string {
	found := verb.FindAllString(format, -1)
	slices.Sort(found)
	return found
}
