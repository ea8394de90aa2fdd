// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title AwardsJson: the end of an outcome's bytes, `,"awards":[{"project":"12","amount":"1250000"},...]}`
/// @notice `awards` is the outcome's last member. Its bytes must equal those that validators hash.
library AwardsJson {
    /// @notice What stands before the first award.
    bytes internal constant START = ",\"awards\":[";
    /// @notice What stands after the last award: the end of the outcome.
    bytes internal constant END = "]}";

    /// @notice An award, with the comma that separates it from one before.
    function item(bool first, string calldata project, uint256 amount) internal pure returns (bytes memory) {
        return bytes.concat(
            first ? bytes("{\"project\":\"") : bytes(",{\"project\":\""),
            bytes(project),
            "\",\"amount\":\"",
            decimal(amount),
            "\"}"
        );
    }

    /// @notice Whether a project's id stands in JSON as it is: not empty, no quote, no backslash, no control character.
    function isPlain(bytes calldata project) internal pure returns (bool) {
        for (uint256 i = 0; i < project.length; ++i) {
            bytes1 c = project[i];
            if (c < 0x20 || c == "\"" || c == "\\") return false;
        }
        return project.length != 0;
    }

    /// @notice The decimal digits of a number, without leading zeros.
    function decimal(uint256 value) internal pure returns (bytes memory text) {
        uint256 digits = 1;
        for (uint256 left = value / 10; left != 0; left /= 10) ++digits;
        text = new bytes(digits);
        while (digits != 0) {
            text[--digits] = bytes1(uint8(48 + value % 10));
            value /= 10;
        }
    }
}
