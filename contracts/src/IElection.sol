// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Election: one election's bulletin board and the rules of who may add what, when
/// @notice The contract takes the place of Belenios's server. Its log is an append-only chain of Belenios
/// events (Belenios 2.0 section 4.4): `head` is the SHA-256 of the last event's JSON, computed here, so the
/// contract's storage binds every byte of the exported archive.
///
/// Draft -> Setup: the organiser freezes the manifest. In Setup the trustees make the election's key in rounds,
/// see ElectionCeremony. Setup -> Open: a quorum of organisations, and the opening time. Open -> Closed: the
/// closing time, or a quorum. After EndBallots each event (EncryptedTally, Shuffle, EndShuffles,
/// PartialDecryption, Result) is submitted by one party and appended once more than two thirds of the validators
/// have checked it and attested it. Tallied -> Final: more than two thirds of the validators attest the same
/// outcome and none attests another.
interface IElection {
    enum Phase {
        Draft,
        Setup,
        Open,
        Closed,
        Shuffling,
        Decrypting,
        Tallied,
        Final
    }

    /// @notice Belenios's event types, in the specification's order.
    enum EventType {
        Setup,
        Ballot,
        EndBallots,
        EncryptedTally,
        Shuffle,
        EndShuffles,
        PartialDecryption,
        Result
    }

    /// @notice What `freeze` fixes for good, but for trustees that the organisations replace in Setup.
    struct Frozen {
        bytes32 manifest; // SHA-256 of the manifest, whose bytes are published as a payload
        uint64 opensAt; // unix seconds, block time
        uint64 closesAt; // unix seconds, block time, after opensAt
        bool shuffled; // has a non-homomorphic question
        uint16 decryptions; // partial decryptions needed for a result: all single trustees and `threshold` members
        uint16 members; // the last so many trustees are one Pedersen group; the others are single; 0: no group
        uint16 threshold; // members whose partial decryptions suffice, from 1 to members; 0 without a group
        uint64 roundSeconds; // how long a stage of the ceremony may take before it is shown as late; 0: no deadline
        address[] trustees; // in the order of Belenios's owners: owner i is trustees[i-1]
        address[] registrars;
    }

    event ManifestFrozen(bytes32 indexed manifest, uint64 opensAt, uint64 closesAt);
    /// @notice A part of a payload, whose SHA-256 is `payload`; parts 0 to total-1, in order, from one publisher.
    event Chunk(bytes32 indexed payload, address indexed publisher, uint32 index, uint32 total, bytes data);
    /// @notice A trustee has fixed the message of a round, whose SHA-256 is `payload`, without showing it.
    event CeremonyCommitted(uint64 indexed attempt, uint8 indexed round, address indexed trustee, bytes32 payload);
    /// @notice The message with SHA-256 `payload` is published, or should be.
    event CeremonyRevealed(uint64 indexed attempt, uint8 indexed round, address indexed trustee, bytes32 payload);
    /// @notice Everything of earlier attempts is void. The first attempt, 1, begins with ManifestFrozen.
    event CeremonyRestarted(uint64 indexed attempt, string reason);
    event CeremonyComplaint(address indexed trustee, uint64 indexed attempt, uint16 owner, string reason);
    event TrusteeReplaced(address indexed previous, address indexed replacement);
    event Roll(address indexed registrar, bytes32 root, uint64 count, bytes32 credentials);
    /// @notice `electionObject` is now stored and final.
    event Opened(bytes32 election, bytes32 trustees, bytes32 credentials);
    /// @notice The chain of Belenios events. `head` is the SHA-256 of the event's JSON.
    event BeleniosEvent(uint64 indexed height, EventType indexed eventType, bytes32 payload, bytes32 head);
    /// @notice A ballot, in the same call as its BeleniosEvent.
    /// @param tracker SHA-256 of the ballot's bytes. @param credential keccak256 of the public credential's text.
    /// @param replaced tracker of this credential's ballot that no longer counts, or zero
    event Ballot(
        bytes32 indexed tracker, bytes32 indexed credential, uint64 height, bytes32 replaced, bytes ballot
    );
    event Submitted(uint64 indexed height, EventType indexed eventType, bytes32 payload, address submitter);
    event Attested(uint64 indexed height, EventType indexed eventType, bytes32 payload, address validator);
    event OutcomeAttested(address indexed attester, bytes32 head, bytes32 outcome, bool validator);
    event Finalised(bytes32 head, bytes32 outcome);

    error ElectionWrongPhase(Phase actual, Phase needed);
    error ElectionNotOrganiser(address account, address organiser);
    error ElectionNotRole(address account, uint8 role);
    error ElectionOnlyByDecision(address caller, address organisations);
    error ElectionNotTrustee(address account);
    error ElectionNotRegistrar(address account);
    error ElectionScheduleInvalid(uint64 opensAt, uint64 closesAt, uint64 now_);
    error ElectionNotYetOpen(uint64 now_, uint64 opensAt);
    error ElectionVotingClosed(uint64 now_, uint64 closesAt);
    error ElectionNotYetClosed(uint64 now_, uint64 closesAt);
    error ElectionIncompleteSetup(string missing);
    error ElectionHashMismatch(bytes32 expected, bytes32 actual);
    error ElectionBadChunk(uint32 index, uint32 total, uint256 size);
    error ElectionTooLarge(uint256 size, uint256 limit);
    /// @notice The ballot precompile refused it; `code` is stable, `reason` says what.
    error ElectionInvalidBallot(string code, string reason);
    error ElectionNotOnRoll(bytes32 leaf, bytes32 computedRoot, bytes32 root);
    error ElectionBallotAlreadyCast(bytes32 tracker, uint64 height);
    error ElectionWrongEvent(EventType given, Phase phase);
    error ElectionNotSubmitted(uint64 height, EventType eventType, bytes32 payload);
    error ElectionWrongHeight(uint64 given, uint64 actual);
    error ElectionAlreadyAttested(address validator, bytes32 payload);
    error ElectionWrongHead(bytes32 given, bytes32 actual);
    error ElectionOnlyByFactory(address caller, address elections);
    /// @notice Neither organiser, registrar, trustee nor validator of this election.
    error ElectionNotParty(address account);
    error ElectionPartiesInvalid(uint256 trustees, uint256 registrars);
    error ElectionThresholdInvalid(uint256 trustees, uint16 members, uint16 threshold, uint16 decryptions);
    error ElectionDuplicateParty(address account);
    /// @notice The ceremony is in round `current` (3: complete), in its second half if `revealing`.
    error ElectionCeremonyWrongStage(uint8 round, uint8 current, bool revealing);
    /// @notice Single trustees take part in round 0 only.
    error ElectionCeremonyNotParticipant(address trustee, uint8 round);
    error ElectionCeremonyAlreadyDone(address trustee, uint8 round);
    /// @notice These bytes were committed before by `trustee`, in this attempt or an earlier one.
    error ElectionCeremonyUsed(bytes32 payload, address trustee);
    error ElectionCeremonyMismatch(bytes32 committed, bytes32 revealed);
    error ElectionUnknownOwner(uint16 owner, uint256 trustees);
    error ElectionZeroHash();
    error ElectionZeroWeight();
    /// @notice The stored object is another election's.
    error ElectionWrongUuid(string given, string expected);
    /// @notice Voting is over, but EndBallots is not in the chain yet: call `close` first.
    error ElectionEndBallotsMissing(uint64 closesAt);
    /// @notice This trustee's event of that type is already in the chain.
    error ElectionAlreadyContributed(address trustee, EventType eventType);

    // ---- Draft
    /// @notice Fix manifest, schedule and parties. Organiser only.
    function freeze(Frozen calldata frozen) external;

    // ---- Setup
    /// @notice Publish (a part of) a payload. Organiser, registrars, trustees and validators; any phase but Final.
    function publish(bytes32 payload, uint32 index, uint32 total, bytes calldata data) external;
    /// @notice First half of a round: fix a message by its SHA-256 before anyone shows one. Round 0: a single trustee's
    /// trustee_public_key, a member's cert; rounds 1 and 2, members only: polynomial, voutput (Belenios 2.0, 4.5).
    function commitMessage(uint8 round, bytes32 payload) external;
    /// @notice Second half, once all have committed: the message fixed before, whose bytes were published just now. The
    /// next round begins when all have revealed.
    function revealMessage(uint8 round, bytes32 payload) external;
    /// @notice Tell everyone that what trustee `owner` published is missing or wrong. Trustees only.
    function complain(uint16 owner, string calldata reason) external;
    /// @notice Put another account in a trustee's place and begin the ceremony anew. By decision of the organisations.
    function replaceTrustee(address previous, address replacement) external;
    /// @notice Begin the ceremony anew with the same trustees. By decision of the organisations.
    function restartCeremony(string calldata reason) external;
    /// @notice The roll: root of the Merkle tree over the list whose JSON has SHA-256 `credentials`.
    /// With several registrars, all must post the same.
    function postRoll(bytes32 root, uint64 count, bytes32 credentials) external;
    /// @notice Store the Belenios election object, in parts of at most 24,000 bytes. Organiser only.
    function storeElection(uint32 index, bytes calldata part) external;
    /// @notice Open by decision of the organisations: append Setup. Voting starts at `opensAt`.
    /// @param election, trustees SHA-256 of the objects; `election` must be that of the stored object.
    function open(bytes32 election, bytes32 trustees) external;

    // ---- Open
    /// @notice Cast a ballot, or a new one in place of the credential's last.
    /// @param ballot canonical JSON (Belenios 2.0 section 4.15)
    /// @param weight the credential's weight on the roll, 1 if it has none
    /// @param index the credential's position on the roll, from 0
    /// @param proof Merkle siblings, from the leaf's up
    function cast(bytes calldata ballot, uint64 weight, uint64 index, bytes32[] calldata proof) external;
    /// @notice Append EndBallots. Anyone from `closesAt` on; before, only a decision of the organisations.
    function close() external;

    // ---- Closed to Tallied
    /// @notice Offer the next event: EncryptedTally, EndShuffles (no payload) or Result. Organiser, trustees and
    /// validators.
    function submit(EventType eventType, bytes32 payload) external;
    /// @notice Offer a trustee's Shuffle or PartialDecryption, each trustee's once.
    /// @param content SHA-256 of the shuffle or partial decryption. The event's payload is the owned object that
    /// names it and the sender's number (Belenios 2.0 section 4.4), which the contract writes and publishes.
    function contribute(EventType eventType, bytes32 content) external;
    /// @notice A validator has checked this event for this height; it is appended at more than two thirds.
    function attest(uint64 height, EventType eventType, bytes32 payload) external;
    /// @notice Attest the whole: the chain's head and the SHA-256 of the published outcome. Validators and auditors.
    function attestOutcome(bytes32 head, bytes32 outcome) external;
    /// @notice Count the attestations of a submitted event again, after validators changed. Anyone.
    function recount(EventType eventType, bytes32 payload) external;
    /// @notice Count the outcome's attestations again, after validators changed. Anyone.
    function recountOutcome() external;

    // ---- Views
    function uuid() external view returns (string memory);
    function campaign() external view returns (bytes32);
    function organiser() external view returns (address);
    function phase() external view returns (Phase);
    function frozen() external view returns (Frozen memory);
    function head() external view returns (bytes32);
    /// @notice Height of the next event; 0 before Setup.
    function height() external view returns (uint64);
    function roll() external view returns (bytes32 root, uint64 count, bytes32 credentials);
    /// @notice The Belenios election object, verbatim JSON.
    function electionObject() external view returns (bytes memory);
    /// @notice Height of a ballot's event, 0 if there is none.
    function heightOf(bytes32 tracker) external view returns (uint64);
    /// @notice The ballot of a credential that counts, or zero.
    function lastBallot(bytes32 credential) external view returns (bytes32 tracker);
    function turnout() external view returns (uint64 voters, uint64 ballots);
    /// @notice The submitted event's attestations by current validators, and how many append it.
    function attestations(EventType eventType, bytes32 payload) external view returns (uint256 count, uint256 needed);
    /// @notice Shuffles in the chain so far.
    function shuffles() external view returns (uint16);
    /// @notice Partial decryptions in the chain so far.
    function decrypted() external view returns (uint16);
    /// @notice Whether those who contributed so far, by Shuffle or by PartialDecryption, could decrypt: all single
    /// trustees and `threshold` members. Before, there is no EndShuffles and no Result.
    function suffice(EventType eventType) external view returns (bool);
    /// @notice Whether a trustee's Shuffle or PartialDecryption is in the chain.
    function contributed(EventType eventType, address trustee) external view returns (bool);
    /// @notice Where the trustees' key ceremony stands.
    /// @return attempt from 1; 0 before `freeze`
    /// @return round 0 to 2; 3: complete
    /// @return revealing whether all have committed in this round
    /// @return deadline unix seconds, when this stage is late; 0: never
    /// @return late whether it is. Nothing else happens: those awaited may still come, or be replaced.
    /// @return missing who is awaited
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
        );
    /// @notice What a trustee has committed to in a round of this attempt, or zero, and whether it has revealed it.
    function ceremonyMessage(uint8 round, address trustee) external view returns (bytes32 payload, bool revealed);
    /// @notice What a validator attests as the outcome, or zero.
    function outcomeBy(address validator) external view returns (bytes32);
    function outcome() external view returns (bytes32);
}
