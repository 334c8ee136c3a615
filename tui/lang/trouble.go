package lang

// Trouble words what can go wrong, for the screen and for the commands alike.
type Trouble struct {
	Busy, Newer, NotStore, Damaged  string // of the store: the path
	Unwritable, Unreadable, Missing string
	Unknown, Ambiguous              string // of a plan's name: the name, candidates
	Empty, NotText                  string // of a file
	BadID                           string
	Stopped                         string
	Panic                           string // the program has a fault
	NotUTF8                         string // plain ASCII: the terminal shows nothing else
	Other                           string // on the screen: what the system says
}

var chineseTrouble = Trouble{
	Busy:       "另一个程序正占用规划库 %s，请稍后再试。",
	Newer:      "规划库 %s 由更新版本的程序写成，请升级程序，或用 --db 另指文件。",
	NotStore:   "%s 不是规划库，请用 --db 另指文件。",
	Damaged:    "规划库 %s 已损坏；把它移走，再次启动会新建。",
	Unwritable: "%s 不可写，规划库无法建立或更新；请用 --db 另指位置。",
	Unreadable: "规划库 %s 不可读；请取得读取权限，或用 --db 另指文件。",
	Missing:    "规划库 %s 已不存在；重新启动会新建。",
	Unknown:    "没有规划“%s”，可选：%s",
	Ambiguous:  "“%s”可指几部规划：%s；请写完整些",
	Empty:      "文件里没有文字",
	NotText:    "不是纯文本；请另存为文本文件（UTF-8、GB18030 或 UTF-16）再读入",
	BadID:      "标识只能用小写字母、数字和连字符，并以字母或数字开头",
	Stopped:    "已停止；已读入的规划保留",
	Panic:      "程序内部出错，已退出，规划库不受影响；请把上面的内容发给开发者。",
	NotUTF8:    notUTF8,
	Other:      "出错：%s",
}

var englishTrouble = Trouble{
	Busy:       "Another program is using the store %s; try again in a moment.",
	Newer:      "A newer program wrote the store %s; upgrade, or name another file with --db.",
	NotStore:   "%s is not a store of plans; name another file with --db.",
	Damaged:    "The store %s is damaged; move it away, and the next start makes a new one.",
	Unwritable: "%s cannot be written, so the store cannot be made or changed; name another place with --db.",
	Unreadable: "The store %s cannot be read; ask for the right to read it, or name another file with --db.",
	Missing:    "The store %s is gone; the next start makes a new one.",
	Unknown:    "there is no plan “%s”; choose from %s",
	Ambiguous:  "“%s” could be several plans: %s; write more of it",
	Empty:      "the file holds no text",
	NotText:    "it is not plain text; save it as a text file (UTF-8, GB18030 or UTF-16) and import that",
	BadID:      "an id consists of lower-case letters, digits and dashes and begins with a letter or digit",
	Stopped:    "stopped; the plans read so far stay",
	Panic:      "the program has a fault and has ended; the store is not affected. Please send what stands above to the developers.",
	NotUTF8:    notUTF8,
	Other:      "Trouble: %s",
}

const notUTF8 = "this terminal does not use UTF-8, which Chinese text needs. Set the terminal to UTF-8 and the locale too (export LC_ALL=zh_CN.UTF-8 or C.UTF-8), then start again."
