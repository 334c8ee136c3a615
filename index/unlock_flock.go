//go:build unix && !solaris && !aix

package index

import (
	"os"
	"syscall"
)

// unlock gives up the lock of an open file. Closing the file would not: the lock
// stays as long as the file is mapped.
func unlock(file *os.File) error { return syscall.Flock(int(file.Fd()), syscall.LOCK_UN) }
