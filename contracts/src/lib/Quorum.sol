// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Quorum: more than two thirds
library Quorum {
    /// @notice The least number that is more than two thirds of `count`: 1, 2, 3, 3, 4, 5, 5, ...
    function moreThanTwoThirds(uint256 count) internal pure returns (uint256) {
        return 2 * count / 3 + 1;
    }
}
