package tui

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestExportAsksBeforeItWritesOver(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	d := newDrive(t, walkedShelf(), 120, 24, "zh").press("e", "enter")
	path := filepath.Join(dir, "清河市“十四五”公共服务规划.md")
	if !strings.Contains(d.screen(), "已导出到") {
		t.Errorf("nothing says where the plan went:\n%s", d.screen())
	}
	text, err := os.ReadFile(path)
	if err != nil || !strings.Contains(string(text), "加快推进清河市第一实验小学") {
		t.Fatalf("the file holds %q: %v", text, err)
	}
	if err := os.WriteFile(path, []byte("my own"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.press("e", "enter", "enter") // the first answer keeps the file
	if kept, _ := os.ReadFile(path); string(kept) != "my own" {
		t.Errorf("the file was written over: %q", kept)
	}
	d.press("enter", "down", "enter")
	if again, _ := os.ReadFile(path); string(again) != string(text) {
		t.Errorf("the file was not written over when asked to: %q", again)
	}
	if _, ok := d.r.top().(*drill); !ok {
		t.Errorf("%T is still open", d.r.top())
	}
}

func TestExportWritesEveryFormat(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	d := newDrive(t, walkedShelf(), 120, 24, "en")
	for i := range exportFormats {
		d.press("e").press(slices.Repeat([]string{"down"}, i)...).press("enter")
	}
	for _, f := range exportFormats {
		info, err := os.Stat(filepath.Join(dir, "清河市“十四五”公共服务规划."+string(f)))
		if err != nil || info.Size() == 0 {
			t.Errorf("%s: %v", f, err)
		}
	}
}

// What is under the cursor can be exported by itself, with where it is from.
func TestExportOfAPart(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	d := newDrive(t, walkedShelf(), 120, 24, "zh").press("right", "down", "down", "right", "down", "down", "right", "down")
	d.press("e", "enter", "e", "down", "enter", "e", "down", "down", "enter")
	for file, want := range map[string][]string{
		"清河市 专栏2 义务教育提质扩容工程.md":  {"> **专栏2", "《清河市“十四五”公共服务规划》第二章第二节 专栏2"},
		"清河市 专栏2 义务教育提质扩容工程.txt": {"专栏2", "清河市第一实验小学", "《清河市“十四五”公共服务规划》第二章第二节 专栏2"},
		"清河市 第二节 补齐服务短板.md":      {"### 第二节", "清河市第一实验小学", "《清河市“十四五”公共服务规划》第二章第二节\n"},
	} {
		text, err := os.ReadFile(filepath.Join(dir, file))
		if err != nil {
			t.Error(err)
		}
		for _, w := range want {
			if !strings.Contains(string(text), w) {
				t.Errorf("%s lacks %q:\n%s", file, w, text)
			}
		}
	}
}

// Names come from plans and must suit every system's files.
func TestFileName(t *testing.T) {
	for title, want := range map[string]string{
		"清河市规划（2021/2025）":       "清河市规划（20212025）",
		"../../etc/passwd":       "etcpasswd",
		"规划\x00\x1b[31m: 一":      "规划[31m 一",
		" . ":                    "",
		strings.Repeat("规", 200): strings.Repeat("规", longestName),
	} {
		if got := fileName(title); got != want {
			t.Errorf("fileName(%q) = %q, want %q", title, got, want)
		}
	}
}
