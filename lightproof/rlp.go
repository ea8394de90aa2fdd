// SPDX-License-Identifier: Apache-2.0

package lightproof

// item is a string or a list in RLP (Ethereum yellow paper, appendix B).
type item struct {
	list    bool
	content []byte // of a string, or the items of a list
	raw     []byte // with its prefix
}

// decode reads the one item that raw is.
func decode(raw []byte) (item, error) {
	i, rest, err := split(raw)
	if err == nil && len(rest) > 0 {
		err = refuse(BadNode, "RLP: something follows the item")
	}
	return i, err
}

// list reads the items of the one list that raw is. Inner lists stay as they are.
func list(raw []byte) ([]item, error) {
	outer, err := decode(raw)
	if err != nil {
		return nil, err
	}
	if !outer.list {
		return nil, refuse(BadNode, "RLP: no list")
	}
	var items []item
	for rest := outer.content; len(rest) > 0; {
		var i item
		if i, rest, err = split(rest); err != nil {
			return nil, err
		}
		items = append(items, i)
	}
	return items, nil
}

// split reads the first item. It takes the one encoding of each only.
func split(raw []byte) (i item, rest []byte, err error) {
	if len(raw) == 0 {
		return i, nil, refuse(BadNode, "RLP: nothing there")
	}
	b := raw[0]
	if b < 0x80 {
		return item{false, raw[:1], raw[:1]}, raw[1:], nil
	}
	i.list = b >= 0xc0
	size, start := int(b&0x3f), 1
	if size > 55 {
		if size, start, err = longSize(raw, size-55); err != nil {
			return i, nil, err
		}
	}
	if len(raw)-start < size {
		return i, nil, refuse(BadNode, "RLP: it ends too early")
	}
	end := start + size
	i.content, i.raw = raw[start:end], raw[:end]
	if !i.list && size == 1 && raw[1] < 0x80 {
		return i, nil, refuse(BadNode, "RLP: a byte with a prefix")
	}
	return i, raw[end:], nil
}

// longSize reads the size of an item of more than 55 bytes, of at most 64 KiB here.
func longSize(raw []byte, of int) (size, start int, err error) {
	if of > 2 || len(raw) < 1+of || raw[1] == 0 {
		return 0, 0, refuse(BadNode, "RLP: a size of %d bytes", of)
	}
	for _, b := range raw[1 : 1+of] {
		size = size<<8 | int(b)
	}
	if size <= 55 {
		return 0, 0, refuse(BadNode, "RLP: a long form of a short item")
	}
	return size, 1 + of, nil
}
