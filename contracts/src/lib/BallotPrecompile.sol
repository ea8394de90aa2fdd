// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IElection} from "../IElection.sol";
import {ElectionStore} from "./ElectionStore.sol";

/// @title BallotPrecompile: calls the native contract that verifies Belenios ballots
/// @notice Input: uint32 length of the election object, the object, the ballot. It returns the ballot's public
/// credential as text (with an empty ballot: the election's uuid) or reverts with uint8 length, code, reason.
library BallotPrecompile {
    using ElectionStore for ElectionStore.Object;

    address internal constant AT = 0x0000000000000000000000000000000000004D01;

    /// @notice Reverts with ElectionInvalidBallot when the ballot is refused, or when there is no verdict (too little
    /// gas, or a node without the precompile).
    function verify(ElectionStore.Object storage object, bytes calldata ballot)
        internal
        view
        returns (bytes memory text)
    {
        uint256 size = object.size;
        uint256 input;
        // The input lies beyond the free memory pointer, which stays: nothing allocates before the call.
        assembly ("memory-safe") {
            input := mload(0x40)
            mstore(input, shl(224, size))
        }
        object.copyTo(input + 4);
        bool ok;
        assembly ("memory-safe") {
            calldatacopy(add(add(input, 4), size), ballot.offset, ballot.length)
            ok := staticcall(gas(), AT, input, add(add(size, 4), ballot.length), 0, 0)
            text := mload(0x40)
            mstore(text, returndatasize())
            returndatacopy(add(text, 0x20), 0, returndatasize())
            mstore(0x40, and(add(add(text, 0x3f), returndatasize()), not(0x1f)))
        }
        if (!ok || text.length == 0) _refuse(text);
    }

    function _refuse(bytes memory verdict) private pure {
        if (verdict.length == 0) {
            revert IElection.ElectionInvalidBallot("no-verdict", "too little gas, or no ballot precompile here");
        }
        uint256 codeLength = uint8(verdict[0]);
        bytes memory code = new bytes(codeLength);
        bytes memory reason = new bytes(verdict.length - 1 - codeLength);
        for (uint256 i = 0; i < code.length; ++i) code[i] = verdict[1 + i];
        for (uint256 i = 0; i < reason.length; ++i) reason[i] = verdict[1 + codeLength + i];
        revert IElection.ElectionInvalidBallot(string(code), string(reason));
    }
}
