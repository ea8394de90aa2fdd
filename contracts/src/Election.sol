// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ElectionBase} from "./ElectionBase.sol";
import {ElectionSetup} from "./ElectionSetup.sol";
import {ElectionVoting} from "./ElectionVoting.sol";
import {IElection} from "./IElection.sol";
import {IOrganisations} from "./IOrganisations.sol";
import {EventJson} from "./lib/EventJson.sol";
import {Quorum} from "./lib/Quorum.sol";

/// @title Election: Closed to Final, on top of ElectionSetup and ElectionVoting
/// @notice Results are checked off the execution path: a party submits an event's hash, every validator's node checks
/// the published bytes, and more than two thirds of the validators attesting it append it. Several submissions stand
/// side by side, so that a wrong one blocks nothing.
contract Election is ElectionSetup, ElectionVoting {
    /// @dev keccak256 of type and payload, and who submitted it first. A submission stays until it is appended;
    /// attestations are for one height.
    mapping(bytes32 submission => address) private _submitter;
    mapping(uint64 height => address[]) private _attesters;
    mapping(uint64 height => mapping(address validator => bytes32 submission)) private _attested;
    /// @inheritdoc IElection
    mapping(EventType eventType => mapping(address trustee => bool)) public contributed;
    /// @inheritdoc IElection
    uint16 public shuffles;
    /// @inheritdoc IElection
    uint16 public decrypted;
    /// @dev Those of single trustees among them.
    uint16 private _singleShuffles;
    uint16 private _singleDecrypted;

    /// @inheritdoc IElection
    bytes32 public outcome;
    address[] private _outcomeAttesters;
    /// @inheritdoc IElection
    mapping(address validator => bytes32) public outcomeBy;

    constructor(IOrganisations organisations_) ElectionBase(organisations_) {}

    // ---- Events

    /// @inheritdoc IElection
    /// @dev Only a hint that the bytes are ready: nothing is appended without the validators.
    function submit(EventType eventType, bytes32 payload) external {
        if (_isTrusteesEvent(eventType)) revert ElectionWrongEvent(eventType, phase());
        _requireNext(eventType);
        if (msg.sender != organiser && !_isTrustee(msg.sender) && !_isValidator(msg.sender)) {
            revert ElectionNotParty(msg.sender);
        }
        if (EventJson.hasPayload(eventType) != (payload != bytes32(0))) revert ElectionZeroHash();
        _submit(eventType, payload);
    }

    /// @inheritdoc IElection
    /// @dev The payload holds the sender's owner number, so that no trustee can contribute in another's name, and one
    /// who copies another's content has used up its own turn.
    function contribute(EventType eventType, bytes32 content) external {
        if (!_isTrusteesEvent(eventType)) revert ElectionWrongEvent(eventType, phase());
        _requireNext(eventType);
        uint256 owner = _requireOwner(msg.sender);
        if (content == bytes32(0)) revert ElectionZeroHash();
        _requireFirst(eventType, msg.sender);
        bytes memory owned = EventJson.owned(owner, content);
        bytes32 payload = sha256(owned);
        emit Chunk(payload, msg.sender, 0, 1, owned);
        _submit(eventType, payload);
    }

    function _submit(EventType eventType, bytes32 payload) private {
        bytes32 submission = _submission(eventType, payload);
        if (_submitter[submission] == address(0)) _submitter[submission] = msg.sender;
        emit Submitted(height, eventType, payload, msg.sender);
    }

    /// @inheritdoc IElection
    /// @dev A validator may attest another payload at the same height; the last one counts.
    function attest(uint64 height_, EventType eventType, bytes32 payload) external {
        _requireValidator();
        if (height_ != height) revert ElectionWrongHeight(height_, height);
        _requireNext(eventType);
        bytes32 submission = _requireSubmitted(eventType, payload);
        bytes32 before = _attested[height_][msg.sender];
        if (before == submission) revert ElectionAlreadyAttested(msg.sender, payload);
        if (before == bytes32(0)) _attesters[height_].push(msg.sender);
        _attested[height_][msg.sender] = submission;
        emit Attested(height_, eventType, payload, msg.sender);
        _appendIfAttested(eventType, payload);
    }

    /// @inheritdoc IElection
    function recount(EventType eventType, bytes32 payload) external {
        _requireNext(eventType);
        _requireSubmitted(eventType, payload);
        _appendIfAttested(eventType, payload);
    }

    /// @inheritdoc IElection
    function attestations(EventType eventType, bytes32 payload)
        public
        view
        returns (uint256 count, uint256 needed)
    {
        bytes32 submission = _submission(eventType, payload);
        address[] storage attesters = _attesters[height];
        for (uint256 i = 0; i < attesters.length; ++i) {
            address account = attesters[i];
            if (_attested[height][account] == submission && _isValidator(account)) ++count;
        }
        needed = _validatorQuorum();
    }

    function _appendIfAttested(EventType eventType, bytes32 payload) private {
        (uint256 count, uint256 needed) = attestations(eventType, payload);
        if (count < needed) return;
        if (_isTrusteesEvent(eventType)) _count(eventType, _submitter[_submission(eventType, payload)]);
        _advance(eventType);
        _append(eventType, payload);
    }

    function _advance(EventType eventType) private {
        if (eventType == EventType.EncryptedTally) {
            _phase = _frozen.shuffled ? Phase.Shuffling : Phase.Decrypting;
        } else if (eventType == EventType.EndShuffles) {
            _phase = Phase.Decrypting;
        } else if (eventType == EventType.Result) {
            _phase = Phase.Tallied;
        }
    }

    function _count(EventType eventType, address trustee) private {
        contributed[eventType][trustee] = true;
        uint16 single = _requireOwner(trustee) <= _frozen.trustees.length - _frozen.members ? 1 : 0;
        if (eventType == EventType.Shuffle) {
            ++shuffles;
            _singleShuffles += single;
        } else {
            ++decrypted;
            _singleDecrypted += single;
        }
    }

    /// @inheritdoc IElection
    function suffice(EventType eventType) public view returns (bool) {
        bool shuffle = eventType == EventType.Shuffle;
        uint16 single = shuffle ? _singleShuffles : _singleDecrypted;
        uint16 members = (shuffle ? shuffles : decrypted) - single;
        return single == _frozen.trustees.length - _frozen.members && members >= _frozen.threshold;
    }

    /// @dev Shuffles end when those who have shuffled could decrypt: whoever knows all permutations then could decrypt
    /// the ballots without them. More shuffles and decryptions than needed are accepted until the next step.
    function _requireNext(EventType eventType) private view {
        bool next;
        if (_phase == Phase.Closed) {
            next = eventType == EventType.EncryptedTally;
        } else if (_phase == Phase.Shuffling) {
            next = eventType == EventType.Shuffle || (eventType == EventType.EndShuffles && suffice(EventType.Shuffle));
        } else if (_phase == Phase.Decrypting) {
            next = eventType == EventType.PartialDecryption
                || (eventType == EventType.Result && suffice(EventType.PartialDecryption));
        } else if (_phase == Phase.Open && _now() >= _frozen.closesAt) {
            revert ElectionEndBallotsMissing(_frozen.closesAt);
        }
        if (!next) revert ElectionWrongEvent(eventType, phase());
    }

    /// @dev A trustee may have submitted several of a type; once one is in the chain, the others are void.
    function _requireSubmitted(EventType eventType, bytes32 payload) private view returns (bytes32 submission) {
        submission = _submission(eventType, payload);
        address submitter = _submitter[submission];
        if (submitter == address(0)) revert ElectionNotSubmitted(height, eventType, payload);
        _requireFirst(eventType, submitter);
    }

    function _requireFirst(EventType eventType, address trustee) private view {
        if (contributed[eventType][trustee]) revert ElectionAlreadyContributed(trustee, eventType);
    }

    function _isTrusteesEvent(EventType eventType) private pure returns (bool) {
        return eventType == EventType.Shuffle || eventType == EventType.PartialDecryption;
    }

    function _submission(EventType eventType, bytes32 payload) private pure returns (bytes32) {
        return keccak256(abi.encode(eventType, payload));
    }

    // ---- Outcome

    /// @inheritdoc IElection
    /// @dev A validator may replace its attestation until Final. An auditor's is shown and not counted, Final or not.
    function attestOutcome(bytes32 head_, bytes32 outcome_) external {
        bool validator = _isValidator(msg.sender);
        bool auditor = _hasRole(IOrganisations.Role.Auditor, msg.sender);
        if (!validator && !auditor) revert ElectionNotRole(msg.sender, uint8(IOrganisations.Role.Validator));
        bool late = _phase == Phase.Final && auditor;
        if (!late) _requirePhase(Phase.Tallied);
        if (head_ != head) revert ElectionWrongHead(head_, head);
        if (outcome_ == bytes32(0)) revert ElectionZeroHash();
        emit OutcomeAttested(msg.sender, head_, outcome_, validator && !late);
        if (!validator || late) return;
        bytes32 before = outcomeBy[msg.sender];
        if (before == outcome_) revert ElectionAlreadyAttested(msg.sender, outcome_);
        if (before == bytes32(0)) _outcomeAttesters.push(msg.sender);
        outcomeBy[msg.sender] = outcome_;
        _finaliseIfAgreed();
    }

    /// @inheritdoc IElection
    function recountOutcome() external {
        _requirePhase(Phase.Tallied);
        _finaliseIfAgreed();
    }

    /// @dev Final: more than two thirds of the validators attest one outcome and no validator attests another.
    function _finaliseIfAgreed() private {
        bytes32 agreed;
        uint256 count;
        for (uint256 i = 0; i < _outcomeAttesters.length; ++i) {
            if (!_isValidator(_outcomeAttesters[i])) continue;
            bytes32 attested = outcomeBy[_outcomeAttesters[i]];
            if (count == 0) agreed = attested;
            if (attested != agreed) return;
            ++count;
        }
        if (count < _validatorQuorum()) return;
        outcome = agreed;
        _phase = Phase.Final;
        emit Finalised(head, agreed);
    }

    // ---- Validators

    function _requireValidator() private view {
        if (!_isValidator(msg.sender)) {
            revert ElectionNotRole(msg.sender, uint8(IOrganisations.Role.Validator));
        }
    }

    function _isValidator(address account) private view returns (bool) {
        return _hasRole(IOrganisations.Role.Validator, account);
    }

    function _validatorQuorum() private view returns (uint256) {
        return Quorum.moreThanTwoThirds(organisations.roleCount(IOrganisations.Role.Validator));
    }
}
