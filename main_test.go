package main

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"guilan/tui/terminal"
)

// program is the compiled program.
var program string

func TestMain(m *testing.M) {
	folder, err := os.MkdirTemp("", "guilan-test-")
	if err != nil {
		panic(err)
	}
	program = filepath.Join(folder, "guilan")
	if runtime.GOOS == "windows" {
		program += ".exe"
	}
	build := exec.Command("go", "build", "-o", program, ".")
	if out, err := build.CombinedOutput(); err != nil {
		panic(string(out))
	}
	status := m.Run()
	os.RemoveAll(folder)
	os.Exit(status)
}

// call runs the program on a store of its own and returns what it prints.
func call(t *testing.T, db string, args ...string) (stdout, stderr string, status int) {
	t.Helper()
	cmd := exec.Command(program, args...)
	cmd.Env = append(os.Environ(), "GUILAN_DB="+db, "LC_ALL=C.UTF-8")
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	cmd.Run()
	return out.String(), errs.String(), cmd.ProcessState.ExitCode()
}

func newStore(t *testing.T) string { return filepath.Join(t.TempDir(), "data", "plans.db") }

func TestCommands(t *testing.T) {
	db := newStore(t)
	own := filepath.Join(t.TempDir(), "云川市规划.txt")
	text := "云川市“十四五”公共服务规划\n第一章 总体要求\n第一节 指导思想\n坚持以人民为中心，推动云川市公共服务高质量发展，不断增强群众获得感。\n专栏1 重点工程\n教育。新建云川市第九中学，扩建云川市实验小学。\n"
	if err := os.WriteFile(own, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		args   string
		status int
		stdout string // part of what is printed
		stderr string
	}{
		{"list", 0, "宿州市“十四五”公共服务规划", ""},
		{"list --format json", 0, `"id": "generic"`, ""},
		{"show 宿州 第三章", 0, "第三章推进基本公共服务均等化", ""},
		{"show huaibei column:4", 0, "滨河学校", ""},
		{"show huaibei 没有这一节", 1, "", "没有标题“没有这一节”"},
		{"show 不在", 1, "", "suzhou 宿州市"},
		{"show", 2, "", "guilan show --help"},
		{"search --scope cats 学校", 2, "", "projects, text"},
		{"search 孕前检查", 0, "免费孕前优生健康检查", ""},
		{"search hxxc --limit 1", 0, "濉溪县河西新城医院", ""},
		{"compare suzhou minqin", 0, "养老服务床位总量", ""},
		{"compare suzhou wuxing huaibei --what completion", 0, "✓ 达到", ""},
		{"compare suzhou huaibei --what columns --format csv", 0, "普惠性非基本公共服务扩容工程", ""},
		{"compare suzhou", 2, "", "guilan compare --help"},
		{"check huaibei", 0, "写明共计5项，列出的是4项", ""},
		{"export minqin --format md", 0, "民勤县惠民殡仪服务中心", ""},
		{"export minqin --format png", 2, "", "json, md, csv, xlsx"},
		{"import --dry-run " + own, 0, "云川市", ""},
		{"show yunchuanshiguihua", 1, "", "没有规划"},
		{"import " + own + " --id yunchuan", 0, "已读入为 yunchuan（云川市）", ""},
		{"show yunchuan", 0, "▣ 专栏1 重点工程", ""},
		{"search 云川第九中学", 0, "云川市第九中学", ""},
		{"remove yunchuan", 0, "已移除 yunchuan", ""},
		{"show yunchuan", 1, "", "没有规划"},
		{"--lang en show yunchuan", 1, "", "there is no plan"},
		{"import " + filepath.Dir(db), 1, "", "没有文本文件"},
		{"import " + own + " " + db, 1, "云川市", "不是纯文本"},
		{"import " + own + ".missing", 1, "", "没有文件"},
		{"--lang fr list", 2, "", "没有语言“fr”"},
	} {
		stdout, stderr, status := call(t, db, strings.Fields(test.args)...)
		if status != test.status || !strings.Contains(stdout, test.stdout) || !strings.Contains(stderr, test.stderr) {
			t.Errorf("guilan %s: status %d, want %d\nstdout %.400s\nstderr %s", test.args, status, test.status, stdout, stderr)
		}
		if status != 0 && strings.Count(stderr, "\n") != 1 {
			t.Errorf("guilan %s: the error is not one line: %q", test.args, stderr)
		}
	}
}

// Into a pipe the bare program prints the plans and a hint, and no control
// characters.
func TestPiped(t *testing.T) {
	stdout, stderr, status := call(t, newStore(t))
	if status != 0 || stderr != "" || !strings.Contains(stdout, "民勤县") || !strings.Contains(stdout, "guilan --help") {
		t.Errorf("status %d, stdout %q, stderr %q", status, stdout, stderr)
	}
	if strings.ContainsRune(stdout, '\x1b') {
		t.Errorf("control characters in %q", stdout)
	}
}

func TestExportedJSONHasTheContractsFields(t *testing.T) {
	db := newStore(t)
	for _, id := range []string{"suzhou", "wuxing", "generic", "huaibei", "minqin"} {
		stdout, stderr, status := call(t, db, "export", id)
		var plan map[string]json.RawMessage
		if err := json.Unmarshal([]byte(stdout), &plan); err != nil || status != 0 {
			t.Fatalf("%s: %v, status %d, %s", id, err, status, stderr)
		}
		for _, field := range strings.Fields("id title region docNumber issuer issued published periodStart periodEnd source outline leads columns indicators notes services tasks facilities body furniture repairs findings") {
			if _, ok := plan[field]; !ok {
				t.Errorf("%s: no field %q", id, field)
			}
		}
	}
}

// start runs the program in a terminal.
func start(t *testing.T, cols, rows int) *terminal.Session {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("there are no pseudo terminals on Windows")
	}
	cmd := exec.Command(program)
	cmd.Env = append(os.Environ(), "GUILAN_DB="+newStore(t), "LC_ALL=C.UTF-8", "TERM=xterm-256color")
	s, err := terminal.Start(cmd, cols, rows)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func steps(t *testing.T, s *terminal.Session, walk ...step) {
	t.Helper()
	for i, step := range walk {
		if err := s.Press(step.keys...); err != nil {
			t.Fatal(err)
		}
		if err := s.Wait(step.shows...); err != nil {
			t.Fatalf("step %d: %v", i, err)
		}
	}
}

// step is some keys, and what the screen shows behind them.
type step struct {
	keys, shows []string
}

func keys(k ...string) []string  { return k }
func shows(s ...string) []string { return s }

// The way of a user: drill to a column, find a project, compare two
// regions, leave.
func TestTerminal(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {140, 40}} {
		s := start(t, size[0], size[1])
		steps(t, s,
			step{nil, shows("规览", "宿州市", "民勤县")},
			step{keys(terminal.Down, terminal.Down, terminal.Down, terminal.Right), shows("序 言", "第八章")},
			step{keys(terminal.Down, terminal.Down, terminal.Down, terminal.Right), shows("第二节 补齐")},
			step{keys(terminal.Down, terminal.Down, terminal.Right), shows("专栏4 义务教育")},
			step{keys(terminal.Down, terminal.Enter), shows("专栏 4", "滨河学校")},
			step{keys("/", "h", "x", "x", "c"), shows("濉溪县河西新城医院", "专栏6")},
			step{keys(terminal.Enter), shows("河西新城医院", "医疗服务")},
		)
		for range 8 { // out to the shelf again
			s.Press(terminal.Left)
		}
		steps(t, s,
			step{keys("g"), shows("▸ 宿州市", "第 1/5 部")},
			step{keys("="), shows("民勤县")},
			step{keys("民勤", terminal.Enter), shows("指标对比", "幼有所育", "民勤 2020 → 2025")},
			step{keys("q"), nil},
		)
		s.Settle()
		s.Press("q", "q")
		status, err := s.Exit()
		if err != nil || status != 0 {
			t.Errorf("%v: status %d, %v", size, status, err)
		}
	}
}
