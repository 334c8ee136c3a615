//go:build !unix || solaris || aix

package index

import "os"

// unlock has nothing to do here: closing a file gives up its lock.
func unlock(*os.File) error { return nil }
