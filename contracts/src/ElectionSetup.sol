// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ElectionCeremony} from "./ElectionCeremony.sol";
import {IElection} from "./IElection.sol";
import {IOrganisations} from "./IOrganisations.sol";
import {BallotPrecompile} from "./lib/BallotPrecompile.sol";
import {EventJson} from "./lib/EventJson.sol";
import {ElectionStore} from "./lib/ElectionStore.sol";

/// @title ElectionSetup: Draft to Open
abstract contract ElectionSetup is ElectionCeremony {
    using ElectionStore for ElectionStore.Object;

    /// @notice The most bytes of one Chunk's data; with its envelope it fits in a transaction.
    uint256 public constant MAX_CHUNK = 96_000;
    /// @notice The most bytes of one part of the election object: a contract's code is limited.
    uint256 public constant MAX_PART = 24_000;
    /// @notice The most parts of the election object, since each ballot's verification reads all of them.
    uint256 public constant MAX_PARTS = 16;

    mapping(address registrar => RollData) private _rollBy;

    /// @inheritdoc IElection
    /// @dev The parties must hold their roles now; losing a role later changes nothing in this election. A schedule
    /// whose opening lies in the past is accepted: voting then starts with the decision to open.
    function freeze(Frozen calldata given) external {
        _requirePhase(Phase.Draft);
        _requireOrganiser();
        if (given.manifest == bytes32(0)) revert ElectionZeroHash();
        if (given.closesAt <= given.opensAt || given.closesAt <= _now()) {
            revert ElectionScheduleInvalid(given.opensAt, given.closesAt, _now());
        }
        _checkParties(given);
        _frozen = given;
        _closedAt = given.closesAt;
        _phase = Phase.Setup;
        _beginCeremony();
        emit ManifestFrozen(given.manifest, given.opensAt, given.closesAt);
    }

    function _checkParties(Frozen calldata given) private view {
        uint256 trustees = given.trustees.length;
        if (trustees == 0 || trustees > MAX_TRUSTEES || given.registrars.length == 0) {
            revert ElectionPartiesInvalid(trustees, given.registrars.length);
        }
        bool group = given.members != 0;
        bool fits = given.members <= trustees && given.threshold <= given.members && group == (given.threshold != 0);
        if (!fits || given.decryptions != trustees - given.members + given.threshold) {
            revert ElectionThresholdInvalid(trustees, given.members, given.threshold, given.decryptions);
        }
        _checkParty(given.trustees, IOrganisations.Role.Trustee);
        _checkParty(given.registrars, IOrganisations.Role.Registrar);
    }

    function _checkParty(address[] calldata accounts, IOrganisations.Role role) private view {
        for (uint256 i = 0; i < accounts.length; ++i) {
            if (!_hasRole(role, accounts[i])) revert ElectionNotRole(accounts[i], uint8(role));
            for (uint256 j = 0; j < i; ++j) {
                if (accounts[i] == accounts[j]) revert ElectionDuplicateParty(accounts[i]);
            }
        }
    }

    /// @inheritdoc IElection
    /// @dev Nothing is stored and no hash is checked: whoever reads puts one publisher's parts together and ignores
    /// what does not hash to the payload, so nobody can spoil another's.
    function publish(bytes32 payload, uint32 index, uint32 total, bytes calldata data) external {
        if (_phase == Phase.Final) revert ElectionWrongPhase(Phase.Final, Phase.Tallied);
        if (!_isParty(msg.sender)) revert ElectionNotParty(msg.sender);
        if (payload == bytes32(0)) revert ElectionZeroHash();
        if (index >= total || data.length == 0 || data.length > MAX_CHUNK) {
            revert ElectionBadChunk(index, total, data.length);
        }
        emit Chunk(payload, msg.sender, index, total, data);
    }

    function _isParty(address account) internal view returns (bool) {
        return account == organiser || _isTrustee(account) || _isRegistrar(account)
            || _hasRole(IOrganisations.Role.Validator, account);
    }

    /// @inheritdoc IElection
    /// @dev A registrar may post again before opening. While the registrars differ, `roll` is empty and the election
    /// cannot open.
    function postRoll(bytes32 root, uint64 count, bytes32 credentials) external {
        _requirePhase(Phase.Setup);
        if (!_isRegistrar(msg.sender)) revert ElectionNotRegistrar(msg.sender);
        if (root == bytes32(0) || credentials == bytes32(0)) revert ElectionZeroHash();
        if (count == 0) revert ElectionIncompleteSetup("the roll is empty");
        RollData memory posted = RollData(root, credentials, count);
        _rollBy[msg.sender] = posted;
        if (_registrarsAgree(posted)) _roll = posted;
        else delete _roll;
        emit Roll(msg.sender, root, count, credentials);
    }

    function _registrarsAgree(RollData memory posted) private view returns (bool) {
        address[] storage registrars = _frozen.registrars;
        for (uint256 i = 0; i < registrars.length; ++i) {
            RollData storage other = _rollBy[registrars[i]];
            bool same = other.root == posted.root && other.credentials == posted.credentials
                && other.count == posted.count;
            if (!same) return false;
        }
        return true;
    }

    /// @inheritdoc IElection
    /// @dev Parts come in order; part 0 starts over.
    function storeElection(uint32 index, bytes calldata part) external {
        _requirePhase(Phase.Setup);
        _requireOrganiser();
        if (index == 0) _object.clear();
        bool fits = index == _object.parts.length && index < MAX_PARTS;
        if (!fits || part.length == 0 || part.length > MAX_PART) {
            revert ElectionBadChunk(index, uint32(_object.parts.length), part.length);
        }
        _object.append(part);
    }

    /// @inheritdoc IElection
    /// @dev The precompile checks that the stored object is an election of this uuid; ballots for it could otherwise
    /// be cast again in another contract. That trustees, questions and manifest are right is what the organisations
    /// approve by approving these hashes.
    function open(bytes32 election, bytes32 trustees) external {
        _requireDecision();
        _requirePhase(Phase.Setup);
        if (_now() >= _frozen.closesAt) {
            revert ElectionScheduleInvalid(_frozen.opensAt, _frozen.closesAt, _now());
        }
        if (trustees == bytes32(0)) revert ElectionZeroHash();
        _requireComplete();
        bytes32 stored = sha256(_object.read());
        if (stored != election) revert ElectionHashMismatch(election, stored);
        _requireOwnUuid();
        bytes32 credentials = _roll.credentials;
        _phase = Phase.Open;
        emit Opened(election, trustees, credentials);
        _append(EventType.Setup, sha256(EventJson.setupData(election, trustees, credentials)));
    }

    function _requireComplete() private view {
        if (_object.size == 0) revert ElectionIncompleteSetup("the election object is not stored");
        if (_roll.count == 0) revert ElectionIncompleteSetup("the registrars have not all posted the same roll");
        if (!_ceremonyComplete()) revert ElectionIncompleteSetup("the trustees' key ceremony is not complete");
    }

    function _requireOwnUuid() private view {
        bytes memory given = BallotPrecompile.verify(_object, msg.data[0:0]);
        if (keccak256(given) != keccak256(bytes(uuid))) revert ElectionWrongUuid(string(given), uuid);
    }
}
