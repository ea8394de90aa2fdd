// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Awards: what elections have funded, and what became of it
/// @notice A public book of payments. It moves no money: payments are made at a bank, and entered here by one
/// organisation and confirmed by another. Of contracts, invoices and reports it holds the SHA-256 only, so that nothing
/// about persons is on the ledger.
///
/// A book is opened by recording the awards of a Final election from its outcome, whose SHA-256 the election holds: a
/// consequence that anyone may draw. Then the bookkeeper, who is the election's organiser unless the organisations
/// appoint another, proposes entries; an account of another organisation confirms or rejects each. Payments that are
/// confirmed or proposed never exceed an award. Amounts are in the smallest unit of the election's currency, as in the
/// outcome.
interface IAwards {
    enum Kind {
        Payment, // money paid to carry out a project
        Refund, // money that came back, or a payment entered by mistake
        Milestone, // a step of the project that is planned
        Reached, // a milestone is reached
        Completion // the project is completed: no more payments
    }

    enum State {
        Proposed,
        Confirmed,
        Rejected, // by another organisation
        Withdrawn // by who proposed it
    }

    struct Award {
        string project; // id in the manifest
        uint128 awarded;
        uint128 paid; // confirmed payments less confirmed refunds; with `pending` never above `awarded`
        uint128 pending; // proposed payments
        uint128 refunding; // proposed refunds, never above `paid`
        uint32 open; // entries that are proposed and not decided
        bool completed;
    }

    struct Entry {
        Kind kind;
        State state;
        uint32 award; // its number in the book, from 0
        address proposer;
        address organisation; // the proposer's when it proposed
        uint64 proposedIn; // block number
        address decider; // who confirmed, rejected or withdrew it; zero while it is proposed
        uint64 decidedIn; // block number
        uint128 amount; // of a payment or refund
        uint64 planned; // of a milestone: unix seconds, 0 for none
        uint32 milestone; // of Reached: the milestone's entry. Of a milestone: 1 + the open or confirmed Reached entry, or 0
        bytes32 text; // of a milestone: SHA-256 of its description
        bytes32 document; // SHA-256 of the invoice, contract, report; of a milestone zero if there is none
    }

    /// @notice An outcome's bytes before `,"awards":[`, as SHA-256 sees them.
    struct Prefix {
        bytes32 state; // chaining value after the whole blocks of 64 bytes
        uint32 length; // bytes
        bytes rest; // the last length % 64 bytes
    }

    /// @notice An account that acts for a member organisation beside the member's own.
    struct Affiliation {
        address account;
        address member;
    }

    event Recorded(address indexed election, bytes32 outcome, address recorder, uint256 count, uint256 total);
    /// @notice A part of the awards was entered; only Recorded says that they are the outcome's.
    event RecordedPart(address indexed election, address indexed recorder, uint256 count);
    event Proposed(address indexed election, uint256 indexed id, uint32 indexed award, Entry entry);
    event Confirmed(
        address indexed election, uint256 indexed id, uint32 indexed award, Kind kind, uint128 amount, address account
    );
    event Rejected(address indexed election, uint256 indexed id, uint32 indexed award, address account, string reason);
    event Withdrawn(address indexed election, uint256 indexed id, uint32 indexed award, address account);
    /// @notice `account` now acts for the organisation `member`; zero: for none.
    event Affiliated(address indexed account, address indexed member);
    /// @notice Zero: the election's organiser again.
    event BookkeeperAppointed(address indexed election, address indexed account);

    error AwardsOnlyByDecision(address caller, address organisations);
    error AwardsNotMember(address account);
    error AwardsZeroAccount();
    /// @notice No contract there, or none that Elections has created.
    error AwardsUnknownElection(address election);
    error AwardsNotFinal(address election, uint8 phase);
    error AwardsAlreadyRecorded(address election, address recorder);
    error AwardsNotRecorded(address election);
    /// @notice `recordMore` without `record` by this account.
    error AwardsNothingBegun(address election, address recorder);
    /// @notice `recordMore` must go on at `expected`.
    error AwardsWrongPlace(uint256 given, uint256 expected);
    error AwardsBadPrefix(uint256 length, uint256 rest);
    error AwardsDifferentLengths(uint256 projects, uint256 amounts);
    /// @notice An id that is empty, or has a quote, a backslash or a control character, which no outcome has.
    error AwardsBadProject(uint256 index, string project);
    /// @notice Prefix and awards are not the bytes of the outcome.
    error AwardsMismatch(bytes32 outcome, bytes32 computed);
    error AwardsNotBookkeeper(address account, address bookkeeper);
    /// @notice The account is no member's and acts for none.
    error AwardsNoOrganisation(address account);
    error AwardsSameOrganisation(address account, address organisation);
    error AwardsNotProposer(address account, address proposer);
    error AwardsUnknownAward(uint256 award, uint256 count);
    error AwardsUnknownEntry(uint256 id, uint256 count);
    error AwardsNotOpen(uint256 id, State state);
    error AwardsZeroAmount();
    error AwardsZeroHash();
    error AwardsOverpaid(string project, uint128 amount, uint128 awarded, uint128 paid, uint128 pending);
    error AwardsRefundTooLarge(string project, uint128 amount, uint128 paid, uint128 refunding);
    error AwardsCompleted(string project);
    error AwardsStillOpen(string project, uint256 open);
    error AwardsNotMilestone(uint256 id, Kind kind, State state);
    error AwardsAlreadyReached(uint256 milestone, uint256 id);
    error AwardsReasonLength(uint256 size, uint256 limit);

    // ---- Recording
    /// @notice Record a Final election's awards, or their first part. Anyone. Begins anew where the same account has
    /// begun before.
    /// @param prefix the outcome before `,"awards":[`
    /// @param projects ids of the funded projects, in the outcome's order. @param amounts theirs
    /// @param last whether these are all; if not, `recordMore` goes on
    function record(
        address election,
        Prefix calldata prefix,
        string[] calldata projects,
        uint128[] calldata amounts,
        bool last
    ) external;
    /// @notice Record further awards. By the account that began.
    /// @param from how many are recorded so far
    function recordMore(
        address election,
        uint256 from,
        string[] calldata projects,
        uint128[] calldata amounts,
        bool last
    ) external;

    // ---- Proposing: the bookkeeper only
    function proposePayment(address election, uint32 award_, uint128 amount, bytes32 document)
        external
        returns (uint256 id);
    /// @notice A correction: money came back, or a payment was entered by mistake. Also after completion.
    function proposeRefund(address election, uint32 award_, uint128 amount, bytes32 document)
        external
        returns (uint256 id);
    /// @param text SHA-256 of the milestone's description. @param document SHA-256, or zero
    /// @param planned unix seconds, or zero
    function proposeMilestone(address election, uint32 award_, bytes32 text, bytes32 document, uint64 planned)
        external
        returns (uint256 id);
    /// @param milestone id of a confirmed Milestone
    function proposeReached(address election, uint32 milestone, bytes32 document) external returns (uint256 id);
    /// @notice Nothing else of this award may be open.
    function proposeCompletion(address election, uint32 award_, bytes32 document) external returns (uint256 id);

    // ---- Deciding
    /// @notice By an account of another organisation than the proposer's.
    function confirm(address election, uint256 id) external;
    /// @notice By an account of another organisation than the proposer's. @param reason 1 to 200 bytes, public for good
    function reject(address election, uint256 id, string calldata reason) external;
    /// @notice By who proposed it, or by the bookkeeper.
    function withdraw(address election, uint256 id) external;

    // ---- By decision of the organisations
    /// @notice Let an account act for a member organisation; zero: for none.
    function affiliate(address account, address member) external;
    /// @notice Appoint who proposes entries in the organiser's place; zero: the organiser again.
    function appoint(address election, address account) external;

    // ---- Views
    /// @notice The member that an account acts for: itself if it is a member, else the one it is affiliated with, if
    /// that is still a member, else zero.
    function organisationOf(address account) external view returns (address member);
    /// @notice Who proposes entries for an election.
    function bookkeeper(address election) external view returns (address);
    /// @notice An election's book; all zero if its awards are not recorded.
    function book(address election)
        external
        view
        returns (
            bytes32 outcome,
            address recorder,
            uint64 recordedIn,
            uint256 total,
            uint256 awardCount,
            uint256 entryCount
        );
    /// @notice How far an account is with recording an election's awards.
    function recording(address election, address recorder) external view returns (bool begun, uint256 count);
    function award(address election, uint256 index) external view returns (Award memory);
    /// @notice Awards from number `from` on, at most `count`.
    function awards(address election, uint256 from, uint256 count) external view returns (Award[] memory);
    function entry(address election, uint256 id) external view returns (Entry memory);
    /// @notice Entries from number `from` on, at most `count`.
    function entries(address election, uint256 from, uint256 count) external view returns (Entry[] memory);
}
