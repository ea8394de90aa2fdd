// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Elections: creates elections, lists them, groups them in campaigns
interface IElections {
    event ElectionCreated(address indexed election, bytes32 indexed campaign, address indexed organiser, string uuid);

    error ElectionsNotOrganiser(address account);
    error ElectionsUuidTaken(string uuid, address election);
    error ElectionsBadUuid(string uuid);
    error ElectionsOutOfRange(uint256 index, uint256 count);

    /// @param campaign any 32 bytes that several elections share; zero for an election of its own
    /// @param uuid Belenios uuid: 14 or more base58 characters, unique on this ledger
    function create(bytes32 campaign, string calldata uuid) external returns (address election);

    function count() external view returns (uint256);
    function at(uint256 index) external view returns (address);
    function byUuid(string calldata uuid) external view returns (address);
}
