// SPDX-License-Identifier: Apache-2.0

package archive

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"strconv"
)

// Archives are tar files of the oldest form (Unix V7): blocks of 512 bytes, no
// magic, no end mark. belenios-tool writes the header of each file with mode
// 0000644, owner and group 0 and the header's timestamp, the same for all.

const (
	blockSize  = 512
	headerName = "BELENIOS"
	dataSuffix = ".data.json"
	evtSuffix  = ".event.json"
)

// tarHeader is the block before a file's content. size must be below 8⁸ ⋅ 8³:
// eleven octal digits.
func tarHeader(name string, size, mtime int64) [blockSize]byte {
	var b [blockSize]byte
	copy(b[:100], name)
	copy(b[100:], "0000644\x00")
	copy(b[108:], "0000000\x00")
	copy(b[116:], "0000000\x00")
	copy(b[124:], fmt.Sprintf("%011o\x00", size))
	copy(b[136:], fmt.Sprintf("%011o\x00", mtime))
	copy(b[148:], "        ")
	b[156] = '0'
	sum := 0
	for _, c := range b {
		sum += int(c)
	}
	copy(b[148:], fmt.Sprintf("%06o\x00 ", sum))
	return b
}

// parseTarHeader reads a header block strictly: it must be what tarHeader
// writes.
func parseTarHeader(b *[blockSize]byte) (name string, size, mtime int64, ok bool) {
	n := bytes.IndexByte(b[:100], 0)
	if n <= 0 {
		return "", 0, 0, false
	}
	name = string(b[:n])
	size, err1 := strconv.ParseInt(string(b[124:135]), 8, 64)
	mtime, err2 := strconv.ParseInt(string(b[136:147]), 8, 64)
	if err1 != nil || err2 != nil || size < 0 || mtime < 0 {
		return name, 0, 0, false
	}
	return name, size, mtime, *b == tarHeader(name, size, mtime)
}

// padding is the number of zero bytes after a file's content.
func padding(size int64) int64 { return -size & (blockSize - 1) }

func fileName(h [32]byte, event bool) string {
	if event {
		return hex.EncodeToString(h[:]) + evtSuffix
	}
	return hex.EncodeToString(h[:]) + dataSuffix
}
