// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ElectionBase} from "./ElectionBase.sol";
import {IElection} from "./IElection.sol";
import {IOrganisations} from "./IOrganisations.sol";
import {ElectionStore} from "./lib/ElectionStore.sol";

/// @title ElectionCeremony: how the trustees make the election's key in Setup
/// @notice Rounds 0 to 2 (0 only where all trustees are single). In each, all who take part commit to their message by
/// its hash, and only then all reveal: nobody can choose a key that depends on the others'. The contract orders the
/// messages and shows who is awaited; it reads none of them. A late or wrong message changes nothing by itself: the
/// organisations decide whether to replace a trustee or to begin anew.
abstract contract ElectionCeremony is ElectionBase {
    using ElectionStore for ElectionStore.Object;

    /// @notice The most trustees: some calls look through all of them.
    uint256 public constant MAX_TRUSTEES = 64;
    /// @notice The most bytes of a complaint or of the reason to begin anew.
    uint256 public constant MAX_REASON = 1_000;
    /// @dev The round after the last one.
    uint8 private constant COMPLETE = 3;

    struct Stage {
        uint64 attempt;
        uint64 since; // block time of its beginning
        uint16 awaited; // how many have not acted yet
        uint8 round;
        bool revealing;
    }

    struct Message {
        bytes32 payload;
        bool revealed;
    }

    Stage private _stage;
    mapping(uint64 attempt => mapping(uint8 round => mapping(address trustee => Message))) private _messages;
    mapping(bytes32 payload => address trustee) private _committer;

    /// @inheritdoc IElection
    /// @dev No bytes are committed twice in an election: neither can a trustee pass off another's message as its own,
    /// nor use one again that others have seen in an earlier attempt.
    function commitMessage(uint8 round, bytes32 payload) external {
        Message storage message = _requireTurn(round, false);
        if (payload == bytes32(0)) revert ElectionZeroHash();
        if (message.payload != bytes32(0)) revert ElectionCeremonyAlreadyDone(msg.sender, round);
        address committer = _committer[payload];
        if (committer != address(0)) revert ElectionCeremonyUsed(payload, committer);
        _committer[payload] = msg.sender;
        message.payload = payload;
        emit CeremonyCommitted(_stage.attempt, round, msg.sender, payload);
        _countDown();
    }

    /// @inheritdoc IElection
    /// @dev That the bytes are published is for the others to see, and to complain about.
    function revealMessage(uint8 round, bytes32 payload) external {
        Message storage message = _requireTurn(round, true);
        if (message.revealed) revert ElectionCeremonyAlreadyDone(msg.sender, round);
        if (message.payload != payload) revert ElectionCeremonyMismatch(message.payload, payload);
        message.revealed = true;
        emit CeremonyRevealed(_stage.attempt, round, msg.sender, payload);
        _countDown();
    }

    /// @inheritdoc IElection
    function complain(uint16 owner, string calldata reason) external {
        _requirePhase(Phase.Setup);
        _requireOwner(msg.sender);
        uint256 count = _frozen.trustees.length;
        if (owner == 0 || owner > count) revert ElectionUnknownOwner(owner, count);
        _requireShort(reason);
        emit CeremonyComplaint(msg.sender, _stage.attempt, owner, reason);
    }

    /// @inheritdoc IElection
    function replaceTrustee(address previous, address replacement) external {
        _requireDecision();
        _requirePhase(Phase.Setup);
        uint256 owner = _requireOwner(previous);
        if (_isTrustee(replacement)) revert ElectionDuplicateParty(replacement);
        if (!_hasRole(IOrganisations.Role.Trustee, replacement)) {
            revert ElectionNotRole(replacement, uint8(IOrganisations.Role.Trustee));
        }
        _frozen.trustees[owner - 1] = replacement;
        emit TrusteeReplaced(previous, replacement);
        _restart("a trustee was replaced");
    }

    /// @inheritdoc IElection
    function restartCeremony(string calldata reason) external {
        _requireDecision();
        _requirePhase(Phase.Setup);
        _requireShort(reason);
        _restart(reason);
    }

    /// @inheritdoc IElection
    function ceremony()
        external
        view
        returns (
            uint64 attempt,
            uint8 round,
            bool revealing,
            uint64 deadline,
            bool late,
            address[] memory missing
        )
    {
        Stage memory stage = _stage;
        (attempt, round, revealing) = (stage.attempt, stage.round, stage.revealing);
        missing = new address[](stage.awaited);
        if (stage.awaited == 0) return (attempt, round, revealing, 0, false, missing);
        if (_frozen.roundSeconds != 0) {
            uint256 end = uint256(stage.since) + _frozen.roundSeconds;
            deadline = end > type(uint64).max ? type(uint64).max : uint64(end);
            late = _now() >= deadline;
        }
        address[] storage trustees = _frozen.trustees;
        uint256 found = 0;
        for (uint256 i = _firstOwner(round) - 1; i < trustees.length; ++i) {
            Message storage message = _messages[attempt][round][trustees[i]];
            bool done = revealing ? message.revealed : message.payload != bytes32(0);
            if (!done) missing[found++] = trustees[i];
        }
    }

    /// @inheritdoc IElection
    function ceremonyMessage(uint8 round, address trustee)
        external
        view
        returns (bytes32 payload, bool revealed)
    {
        Message storage message = _messages[_stage.attempt][round][trustee];
        return (message.payload, message.revealed);
    }

    /// @dev Once, when the trustees are frozen, and again by decision.
    function _beginCeremony() internal {
        _stage = Stage(_stage.attempt + 1, _now(), uint16(_frozen.trustees.length), 0, false);
    }

    function _ceremonyComplete() internal view returns (bool) {
        return _stage.round == COMPLETE;
    }

    /// @dev A stored election object has the old key; without it no decision to open can be carried out.
    function _restart(string memory reason) private {
        _beginCeremony();
        _object.clear();
        emit CeremonyRestarted(_stage.attempt, reason);
    }

    /// @dev One more has acted; the last one opens the next stage.
    function _countDown() private {
        Stage memory stage = _stage;
        if (--stage.awaited == 0) {
            uint16 members = _frozen.members;
            if (!stage.revealing) {
                stage.awaited = stage.round == 0 ? uint16(_frozen.trustees.length) : members;
            } else if (members == 0) {
                stage.round = COMPLETE;
            } else if (++stage.round != COMPLETE) {
                stage.awaited = members;
            }
            stage.revealing = !stage.revealing;
            stage.since = _now();
        }
        _stage = stage;
    }

    /// @dev The sender's message of this round, if the round is at this half and the sender takes part.
    function _requireTurn(uint8 round, bool revealing) private view returns (Message storage) {
        _requirePhase(Phase.Setup);
        uint256 owner = _requireOwner(msg.sender);
        Stage memory stage = _stage;
        if (round != stage.round || revealing != stage.revealing || round == COMPLETE) {
            revert ElectionCeremonyWrongStage(round, stage.round, stage.revealing);
        }
        if (owner < _firstOwner(round)) revert ElectionCeremonyNotParticipant(msg.sender, round);
        return _messages[stage.attempt][round][msg.sender];
    }

    /// @dev Those who take part in a round are the trustees from this owner number on.
    function _firstOwner(uint8 round) private view returns (uint256) {
        return round == 0 ? 1 : _frozen.trustees.length - _frozen.members + 1;
    }

    function _requireShort(string calldata reason) private pure {
        if (bytes(reason).length > MAX_REASON) revert ElectionTooLarge(bytes(reason).length, MAX_REASON);
    }
}
