// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title MerkleRoll: membership of one entry in the list of public credentials
/// @notice Leaf i is keccak256(0x00 || uint64be(i) || entry), an inner node keccak256(0x01 || left || right); an odd
/// node at the end of a level moves up unchanged. The prefixes keep a leaf from passing for an inner node; the
/// index in the leaf gives one credential one place.
library MerkleRoll {
    function leaf(uint64 index, bytes memory entry) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(bytes1(0x00), index, entry));
    }

    /// @notice The root that a proof leads to, or zero where its length does not fit the position.
    /// @param proof the siblings, from the leaf's up, without those that an odd node does not have
    function root(bytes32 node, uint64 index, uint64 count, bytes32[] calldata proof)
        internal
        pure
        returns (bytes32)
    {
        if (index >= count) return bytes32(0);
        uint256 used = 0;
        while (count > 1) {
            bool alone = index == count - 1 && index & 1 == 0;
            if (!alone) {
                if (used == proof.length) return bytes32(0);
                bytes32 sibling = proof[used++];
                node = index & 1 == 0 ? _inner(node, sibling) : _inner(sibling, node);
            }
            index >>= 1;
            count = (count >> 1) + (count & 1);
        }
        return used == proof.length ? node : bytes32(0);
    }

    function _inner(bytes32 left, bytes32 right) private pure returns (bytes32) {
        return keccak256(abi.encodePacked(bytes1(0x01), left, right));
    }
}
