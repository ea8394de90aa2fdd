// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ElectionBase} from "./ElectionBase.sol";
import {IElection} from "./IElection.sol";
import {BallotPrecompile} from "./lib/BallotPrecompile.sol";
import {EventJson} from "./lib/EventJson.sol";
import {MerkleRoll} from "./lib/MerkleRoll.sol";

/// @title ElectionVoting: Open to Closed
abstract contract ElectionVoting is ElectionBase {
    /// @notice The most bytes of a ballot; the ledger's transactions end at 128 KiB.
    uint256 public constant MAX_BALLOT = 120_000;

    /// @inheritdoc IElection
    mapping(bytes32 tracker => uint64) public heightOf;
    /// @inheritdoc IElection
    mapping(bytes32 credential => bytes32 tracker) public lastBallot;

    /// @inheritdoc IElection
    /// @dev Anyone may carry a ballot: the credential's signature in it authorises it. What is cheap to refuse is
    /// refused first. A ballot that was ever cast cannot come back, so an old ballot cannot replace a newer one.
    function cast(bytes calldata ballot, uint64 weight, uint64 index, bytes32[] calldata proof) external {
        _requireVoting();
        if (ballot.length > MAX_BALLOT) revert ElectionTooLarge(ballot.length, MAX_BALLOT);
        if (ballot.length == 0) revert ElectionInvalidBallot("malformed", "the ballot is empty");
        if (weight == 0) revert ElectionZeroWeight();
        bytes32 tracker = sha256(ballot);
        if (heightOf[tracker] != 0) revert ElectionBallotAlreadyCast(tracker, heightOf[tracker]);

        bytes memory credential = BallotPrecompile.verify(_object, ballot);
        _requireOnRoll(credential, weight, index, proof);

        bytes32 credentialHash = keccak256(credential);
        bytes32 replaced = lastBallot[credentialHash];
        if (replaced == bytes32(0)) ++_voters;
        ++_ballots;
        lastBallot[credentialHash] = tracker;
        heightOf[tracker] = height;
        emit Ballot(tracker, credentialHash, height, replaced, ballot);
        _append(EventType.Ballot, tracker);
    }

    /// @inheritdoc IElection
    /// @dev A decision may close before `opensAt` too: the election then has no ballots.
    function close() external {
        _requirePhase(Phase.Open);
        if (_now() < _frozen.closesAt) {
            if (msg.sender != address(organisations)) revert ElectionNotYetClosed(_now(), _frozen.closesAt);
            _closedAt = _now();
        }
        _phase = Phase.Closed;
        _append(EventType.EndBallots, bytes32(0));
    }

    function _requireVoting() private view {
        if (_phase < Phase.Open) revert ElectionWrongPhase(_phase, Phase.Open);
        if (_phase > Phase.Open || _now() >= _closedAt) revert ElectionVotingClosed(_now(), _closedAt);
        if (_now() < _frozen.opensAt) revert ElectionNotYetOpen(_now(), _frozen.opensAt);
    }

    /// @dev The list's entry is "elt,weight", or "elt" for weight 1; belenios-tool writes "elt,1" where other entries
    /// have weights, so that form is tried second.
    function _requireOnRoll(bytes memory credential, uint64 weight, uint64 index, bytes32[] calldata proof)
        private
        view
    {
        bytes memory weighted = bytes.concat(credential, ",", EventJson.decimal(weight));
        bytes32 leaf = MerkleRoll.leaf(index, weight == 1 ? credential : weighted);
        bytes32 computed = MerkleRoll.root(leaf, index, _roll.count, proof);
        if (computed == _roll.root) return;
        if (weight == 1) {
            bytes32 second = MerkleRoll.leaf(index, weighted);
            if (MerkleRoll.root(second, index, _roll.count, proof) == _roll.root) return;
        }
        revert ElectionNotOnRoll(leaf, computed, _roll.root);
    }
}
