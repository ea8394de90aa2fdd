// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IElection} from "../IElection.sol";

/// @title EventJson: the bytes of Belenios events and setup data (Belenios 2.0 section 4.4)
/// @notice An event's SHA-256 is the chain's head, so these bytes must equal those of the exported archive.
library EventJson {
    /// @notice `{"parent":"..","height":N,"type":"T","payload":".."}`; Setup (height 0) has no parent, and
    /// EndBallots and EndShuffles have no payload.
    function json(bytes32 parent, uint64 height, IElection.EventType eventType, bytes32 payload)
        internal
        pure
        returns (bytes memory)
    {
        bytes memory start =
            height == 0 ? bytes("{") : bytes.concat("{\"parent\":\"", hexText(parent), "\",");
        bytes memory body =
            bytes.concat("\"height\":", decimal(height), ",\"type\":\"", typeName(eventType), "\"");
        bytes memory end =
            hasPayload(eventType) ? bytes.concat(",\"payload\":\"", hexText(payload), "\"}") : bytes("}");
        return bytes.concat(start, body, end);
    }

    /// @notice The Setup event's payload: the three hashes that the election consists of.
    function setupData(bytes32 election, bytes32 trustees, bytes32 credentials)
        internal
        pure
        returns (bytes memory)
    {
        return bytes.concat(
            "{\"election\":\"",
            hexText(election),
            "\",\"trustees\":\"",
            hexText(trustees),
            "\",\"credentials\":\"",
            hexText(credentials),
            "\"}"
        );
    }

    /// @notice A trustee's contribution: an owned object (owned_shuffle, owned_partial_decryption).
    function owned(uint256 owner, bytes32 content) internal pure returns (bytes memory) {
        return bytes.concat(
            "{\"owner\":", decimal(uint64(owner)), ",\"payload\":\"", hexText(content), "\"}"
        );
    }

    function hasPayload(IElection.EventType eventType) internal pure returns (bool) {
        return eventType != IElection.EventType.EndBallots && eventType != IElection.EventType.EndShuffles;
    }

    function typeName(IElection.EventType eventType) internal pure returns (bytes memory) {
        if (eventType == IElection.EventType.Ballot) return "Ballot";
        if (eventType == IElection.EventType.Setup) return "Setup";
        if (eventType == IElection.EventType.EndBallots) return "EndBallots";
        if (eventType == IElection.EventType.EncryptedTally) return "EncryptedTally";
        if (eventType == IElection.EventType.Shuffle) return "Shuffle";
        if (eventType == IElection.EventType.EndShuffles) return "EndShuffles";
        if (eventType == IElection.EventType.PartialDecryption) return "PartialDecryption";
        return "Result";
    }

    /// @notice 64 lower-case hexadecimal digits.
    function hexText(bytes32 value) internal pure returns (bytes memory) {
        return abi.encodePacked(_hex16(uint128(uint256(value) >> 128)), _hex16(uint128(uint256(value))));
    }

    /// @notice The decimal digits of a number, without leading zeros.
    function decimal(uint64 value) internal pure returns (bytes memory text) {
        uint256 digits = 1;
        for (uint64 rest = value / 10; rest != 0; rest /= 10) ++digits;
        text = new bytes(digits);
        while (digits != 0) {
            text[--digits] = bytes1(uint8(48 + value % 10));
            value /= 10;
        }
    }

    /// @dev 16 bytes to 32 digits, all at once: the nibbles are spread to one byte each by halving steps, then
    /// "0" is added to each, and 39 more ("a" - "9" - 1) where a nibble exceeds 9. No lane overflows: 15 + 6 < 32
    /// and 48 + 15 + 39 = 102 < 256.
    function _hex16(uint128 value) private pure returns (bytes32) {
        uint256 x = value;
        unchecked {
            x = (x | x << 64) & 0x0000000000000000ffffffffffffffff0000000000000000ffffffffffffffff;
            x = (x | x << 32) & 0x00000000ffffffff00000000ffffffff00000000ffffffff00000000ffffffff;
            x = (x | x << 16) & 0x0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff;
            x = (x | x << 8) & 0x00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff;
            x = (x | x << 4) & 0x0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f;
            uint256 letters = ((x + 0x0606060606060606060606060606060606060606060606060606060606060606) >> 4)
                & 0x0101010101010101010101010101010101010101010101010101010101010101;
            x += 0x3030303030303030303030303030303030303030303030303030303030303030 + letters * 39;
        }
        return bytes32(x);
    }
}
