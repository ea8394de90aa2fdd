// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"crypto/cipher"
	"crypto/subtle"
	"encoding/binary"
	"fmt"
)

// AES-CCM (RFC 3610) as belenios-tool before 2.5.1 uses it: a tag of 8 bytes,
// no associated data, and as much of the initialization vector as the nonce
// can hold beside the length of the message.
const ccmTag = 8

// openCCM decrypts data and checks its tag. Errors wrap ErrDecrypt.
func openCCM(block cipher.Block, iv, data []byte) ([]byte, error) {
	n := len(data) - ccmTag
	if n < 0 {
		return nil, fmt.Errorf("encrypted message: %w: too short", ErrDecrypt)
	}
	size := 2 // bytes that hold the length of the message
	for n>>(8*size) > 0 {
		size++
	}
	nonce := iv[:15-size]
	counter := make([]byte, 16)
	counter[0] = byte(size - 1)
	copy(counter[1:], nonce)
	stream := cipher.NewCTR(block, counter)
	mask := make([]byte, 16) // for the tag: the counter's block 0
	stream.XORKeyStream(mask, mask)
	plain := make([]byte, n)
	stream.XORKeyStream(plain, data[:n])
	tag := macCCM(block, nonce, size, plain)
	subtle.XORBytes(tag, tag, mask)
	if subtle.ConstantTimeCompare(tag[:ccmTag], data[n:]) != 1 {
		return nil, fmt.Errorf("encrypted message: %w: it was made for another key, or was changed", ErrDecrypt)
	}
	return plain, nil
}

// macCCM is CBC-MAC over the first block, which holds nonce and length, and
// the message with zeros after it.
func macCCM(block cipher.Block, nonce []byte, size int, plain []byte) []byte {
	var length [8]byte
	binary.BigEndian.PutUint64(length[:], uint64(len(plain)))
	mac := make([]byte, 16)
	mac[0] = byte((ccmTag-2)/2<<3 | size - 1)
	copy(mac[1:], nonce)
	copy(mac[16-size:], length[8-size:])
	block.Encrypt(mac, mac)
	for len(plain) > 0 {
		n := subtle.XORBytes(mac, mac, plain)
		plain = plain[n:]
		block.Encrypt(mac, mac)
	}
	return mac
}
