// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Sha256: SHA-256 (FIPS 180-4) that can go on where another has stopped
/// @notice The EVM's own SHA-256 wants all bytes in one call. This one starts from the chaining value after any number
/// of whole blocks, and its state can be kept from one transaction to the next. Some 35,000 gas a block of 64 bytes.
library Sha256 {
    /// @notice A hash on its way.
    struct Stream {
        bytes32 state; // the chaining value, its eight words from high to low, after the whole blocks
        uint64 length; // bytes so far
        bytes rest; // the last length % 64 of them
    }

    /// @dev The round constants, four bytes each.
    bytes private constant K =
        hex"428a2f9871374491b5c0fbcfe9b5dba53956c25b59f111f1923f82a4ab1c5ed5"
        hex"d807aa9812835b01243185be550c7dc372be5d7480deb1fe9bdc06a7c19bf174"
        hex"e49b69c1efbe47860fc19dc6240ca1cc2de92c6f4a7484aa5cb0a9dc76f988da"
        hex"983e5152a831c66db00327c8bf597fc7c6e00bf3d5a7914706ca635114292967"
        hex"27b70a852e1b21384d2c6dfc53380d13650a7354766a0abb81c2c92e92722c85"
        hex"a2bfe8a1a81a664bc24b8b70c76c51a3d192e819d6990624f40e3585106aa070"
        hex"19a4c1161e376c082748774c34b0bcb5391c0cb34ed8aa4a5b9cca4f682e6ff3"
        hex"748f82ee78a5636f84c878148cc7020890befffaa4506cebbef9a3f7c67178f2";

    /// @notice Memory to work in: the round constants, a word each, and room for as many. Get it once for all calls.
    function desk() internal pure returns (uint256 at) {
        bytes memory k = K;
        bytes memory words = new bytes(0x1000);
        assembly ("memory-safe") {
            at := add(words, 0x20)
            for { let i := 0 } lt(i, 64) { i := add(i, 1) } {
                mstore(add(at, shl(5, i)), shr(224, mload(add(add(k, 0x20), shl(2, i)))))
            }
        }
    }

    /// @notice Hashes more bytes.
    /// @param desk_ what `desk` returns
    function update(Stream memory stream, uint256 desk_, bytes memory data) internal pure {
        stream.length += uint64(data.length);
        bytes memory all = bytes.concat(stream.rest, data);
        uint256 whole = all.length & ~uint256(63);
        stream.state = compress(stream.state, desk_, all, whole);
        stream.rest = _tail(all, whole);
    }

    /// @notice The hash; the stream cannot go on after it.
    function finish(Stream memory stream, uint256 desk_) internal pure returns (bytes32) {
        uint256 zeros = (119 - stream.rest.length) % 64; // up to the last eight bytes of a block
        bytes memory end = bytes.concat(stream.rest, bytes1(0x80), new bytes(zeros), bytes8(stream.length << 3));
        return compress(stream.state, desk_, end, end.length);
    }

    function _tail(bytes memory all, uint256 from) private pure returns (bytes memory tail) {
        tail = new bytes(all.length - from);
        assembly ("memory-safe") {
            mcopy(add(tail, 0x20), add(add(all, 0x20), from), mload(tail))
        }
    }

    /// @notice The chaining value after the first `size` bytes, whole blocks, of data.
    /// @param desk_ what `desk` returns: K, 64 words, and room for the 64 words of the message schedule
    /// @dev Words have 32 bits in 256: only the low 32 bits of sums matter, and they are cut before they are rotated. To
    /// rotate, a word is doubled by a multiplication with 2^32 + 1 and shifted.
    function compress(bytes32 state, uint256 desk_, bytes memory data, uint256 size)
        internal
        pure
        returns (bytes32 next)
    {
        next = state;
        assembly ("memory-safe") {
            let from := add(data, 0x20)
            for { let end := add(from, size) } lt(from, end) { from := add(from, 64) } {
                // The message schedule.
                for { let i := 0 } lt(i, 16) { i := add(i, 1) } {
                    mstore(add(add(desk_, 0x800), shl(5, i)), shr(224, mload(add(from, shl(2, i)))))
                }
                for { let p := add(desk_, 0x800) } lt(p, add(desk_, 0xe00)) { p := add(p, 0x20) } {
                    let x := mload(add(p, 0x20))
                    let xx := mul(x, 0x100000001)
                    let s := add(xor(xor(shr(7, xx), shr(18, xx)), shr(3, x)), mload(p))
                    x := mload(add(p, 0x1c0))
                    xx := mul(x, 0x100000001)
                    s := add(s, xor(xor(shr(17, xx), shr(19, xx)), shr(10, x)))
                    mstore(add(p, 0x200), and(add(s, mload(add(p, 0x120))), 0xffffffff))
                }
                let a := shr(224, next)
                let b := and(shr(192, next), 0xffffffff)
                let c := and(shr(160, next), 0xffffffff)
                let d := and(shr(128, next), 0xffffffff)
                let e := and(shr(96, next), 0xffffffff)
                let f := and(shr(64, next), 0xffffffff)
                let g := and(shr(32, next), 0xffffffff)
                let h := and(next, 0xffffffff)
                for { let p := desk_ } lt(p, add(desk_, 0x800)) { p := add(p, 0x20) } {
                    let x := mul(e, 0x100000001)
                    h := add(h, and(xor(xor(shr(6, x), shr(11, x)), shr(25, x)), 0xffffffff))
                    h := add(add(h, xor(g, and(e, xor(f, g)))), add(mload(p), mload(add(p, 0x800))))
                    x := mul(a, 0x100000001)
                    x := and(xor(xor(shr(2, x), shr(13, x)), shr(22, x)), 0xffffffff)
                    x := and(add(add(x, or(and(a, b), and(c, or(a, b)))), h), 0xffffffff)
                    h := and(add(d, h), 0xffffffff)
                    // The words move on by one place.
                    d := c
                    c := b
                    b := a
                    a := x
                    x := h
                    h := g
                    g := f
                    f := e
                    e := x
                }
                a := and(add(a, shr(224, next)), 0xffffffff)
                b := and(add(b, shr(192, next)), 0xffffffff)
                c := and(add(c, shr(160, next)), 0xffffffff)
                d := and(add(d, shr(128, next)), 0xffffffff)
                e := and(add(e, shr(96, next)), 0xffffffff)
                f := and(add(f, shr(64, next)), 0xffffffff)
                g := and(add(g, shr(32, next)), 0xffffffff)
                h := and(add(h, next), 0xffffffff)
                next := or(shl(224, a), or(shl(192, b), or(shl(160, c), shl(128, d))))
                next := or(next, or(shl(96, e), or(shl(64, f), or(shl(32, g), h))))
            }
        }
    }
}
