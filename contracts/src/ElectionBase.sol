// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IElection} from "./IElection.sol";
import {IOrganisations} from "./IOrganisations.sol";
import {EventJson} from "./lib/EventJson.sol";
import {ElectionStore} from "./lib/ElectionStore.sol";

/// @title ElectionBase: what an election remembers, and the chain of its events
abstract contract ElectionBase is IElection {
    using ElectionStore for ElectionStore.Object;

    struct RollData {
        bytes32 root;
        bytes32 credentials;
        uint64 count;
    }

    IOrganisations public immutable organisations;
    /// @notice The factory; only it initialises an election, once.
    address public immutable elections;

    /// @inheritdoc IElection
    string public uuid;
    /// @inheritdoc IElection
    bytes32 public campaign;
    /// @inheritdoc IElection
    address public organiser;
    /// @dev The phase without regard to the clock: Open from the decision to open until EndBallots.
    Phase internal _phase;
    /// @inheritdoc IElection
    bytes32 public head;
    /// @inheritdoc IElection
    uint64 public height;
    uint64 internal _voters;
    uint64 internal _ballots;
    /// @dev When voting ended: `closesAt`, or the block time of an earlier decision to close.
    uint64 internal _closedAt;
    Frozen internal _frozen;
    RollData internal _roll;
    ElectionStore.Object internal _object;

    constructor(IOrganisations organisations_) {
        organisations = organisations_;
        elections = msg.sender;
    }

    /// @notice Sets what `Elections.create` was called with. By the factory only, which calls it once.
    function initialise(bytes32 campaign_, address organiser_, string calldata uuid_) external {
        if (msg.sender != elections) revert ElectionOnlyByFactory(msg.sender, elections);
        campaign = campaign_;
        organiser = organiser_;
        uuid = uuid_;
    }

    /// @inheritdoc IElection
    /// @dev Between the decision to open and `opensAt` it is Setup, from `closesAt` on Closed, even if nobody has
    /// called `open` at the second or `close` yet.
    function phase() public view returns (Phase) {
        if (_phase != Phase.Open) return _phase;
        if (_now() < _frozen.opensAt) return Phase.Setup;
        return _now() < _frozen.closesAt ? Phase.Open : Phase.Closed;
    }

    /// @inheritdoc IElection
    function frozen() external view returns (Frozen memory) {
        return _frozen;
    }

    /// @inheritdoc IElection
    function roll() external view returns (bytes32 root, uint64 count, bytes32 credentials) {
        return (_roll.root, _roll.count, _roll.credentials);
    }

    /// @inheritdoc IElection
    function electionObject() external view returns (bytes memory) {
        return _object.read();
    }

    /// @inheritdoc IElection
    function turnout() external view returns (uint64 voters, uint64 ballots) {
        return (_voters, _ballots);
    }

    /// @dev Appends an event: from here on it is in every archive of this election.
    function _append(EventType eventType, bytes32 payload) internal {
        uint64 place = height;
        bytes32 next = sha256(EventJson.json(head, place, eventType, payload));
        head = next;
        height = place + 1;
        emit BeleniosEvent(place, eventType, payload, next);
    }

    function _requirePhase(Phase needed) internal view {
        if (_phase != needed) revert ElectionWrongPhase(_phase, needed);
    }

    function _requireOrganiser() internal view {
        if (msg.sender != organiser) revert ElectionNotOrganiser(msg.sender, organiser);
    }

    function _requireDecision() internal view {
        if (msg.sender != address(organisations)) {
            revert ElectionOnlyByDecision(msg.sender, address(organisations));
        }
    }

    function _hasRole(IOrganisations.Role role, address account) internal view returns (bool) {
        return organisations.hasRole(role, account);
    }

    function _isTrustee(address account) internal view returns (bool) {
        return _position(_frozen.trustees, account) != 0;
    }

    function _isRegistrar(address account) internal view returns (bool) {
        return _position(_frozen.registrars, account) != 0;
    }

    /// @dev A trustee's owner number in Belenios, from 1.
    function _requireOwner(address account) internal view returns (uint256 owner) {
        owner = _position(_frozen.trustees, account);
        if (owner == 0) revert ElectionNotTrustee(account);
    }

    /// @dev From 1; 0 where the account is not on the list.
    function _position(address[] storage list, address account) private view returns (uint256) {
        uint256 count = list.length;
        for (uint256 i = 0; i < count; ++i) {
            if (list[i] == account) return i + 1;
        }
        return 0;
    }

    /// @dev Block time: agreed by the validators, in whole seconds.
    function _now() internal view returns (uint64) {
        return uint64(block.timestamp);
    }
}
