// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Election} from "./Election.sol";
import {IElections} from "./IElections.sol";
import {IOrganisations} from "./IOrganisations.sol";

/// @title Elections: the one place that creates elections, so that a uuid names one election on this ledger
/// @notice Each election is a minimal proxy (ERC-1167) of one implementation, which nobody can replace.
contract Elections is IElections {
    IOrganisations public immutable organisations;
    /// @notice The code of all elections of this factory.
    address public immutable implementation;

    uint256 private constant UUID_MIN = 14;
    uint256 private constant UUID_MAX = 64;

    address[] private _elections;
    mapping(bytes32 uuidHash => address election) private _byUuid;

    constructor(IOrganisations organisations_) {
        organisations = organisations_;
        implementation = address(new Election(organisations_));
    }

    /// @inheritdoc IElections
    function create(bytes32 campaign, string calldata uuid) external returns (address election) {
        if (!organisations.hasRole(IOrganisations.Role.Organiser, msg.sender)) {
            revert ElectionsNotOrganiser(msg.sender);
        }
        if (!_isUuid(bytes(uuid))) revert ElectionsBadUuid(uuid);
        bytes32 uuidHash = keccak256(bytes(uuid));
        if (_byUuid[uuidHash] != address(0)) revert ElectionsUuidTaken(uuid, _byUuid[uuidHash]);
        election = _clone();
        _byUuid[uuidHash] = election;
        _elections.push(election);
        Election(election).initialise(campaign, msg.sender, uuid);
        emit ElectionCreated(election, campaign, msg.sender, uuid);
    }

    /// @inheritdoc IElections
    function count() external view returns (uint256) {
        return _elections.length;
    }

    /// @inheritdoc IElections
    function at(uint256 index) external view returns (address) {
        if (index >= _elections.length) revert ElectionsOutOfRange(index, _elections.length);
        return _elections[index];
    }

    /// @inheritdoc IElections
    function byUuid(string calldata uuid) external view returns (address) {
        return _byUuid[keccak256(bytes(uuid))];
    }

    /// @dev ERC-1167, byte for byte: ten bytes of creation code, then the proxy's 45.
    function _clone() private returns (address proxy) {
        bytes memory code = abi.encodePacked(
            hex"3d602d80600a3d3981f3363d3d373d3d3d363d73", implementation, hex"5af43d82803e903d91602b57fd5bf3"
        );
        assembly ("memory-safe") {
            proxy := create(0, add(code, 0x20), mload(code))
        }
        assert(proxy != address(0));
    }

    /// @dev Base58 without 0, I, O and l (Belenios 2.0 section 4.4).
    function _isUuid(bytes calldata uuid) private pure returns (bool) {
        if (uuid.length < UUID_MIN || uuid.length > UUID_MAX) return false;
        for (uint256 i = 0; i < uuid.length; ++i) {
            bytes1 c = uuid[i];
            bool digit = c >= "1" && c <= "9";
            bool upper = c >= "A" && c <= "Z" && c != "I" && c != "O";
            bool lower = c >= "a" && c <= "z" && c != "l";
            if (!digit && !upper && !lower) return false;
        }
        return true;
    }
}
