// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AwardsRecord} from "./AwardsRecord.sol";
import {IAwards} from "./IAwards.sol";
import {IElection} from "./IElection.sol";
import {IElections} from "./IElections.sol";
import {IOrganisations} from "./IOrganisations.sol";

/// @title Awards: entries, each proposed by one organisation and confirmed by another
contract Awards is AwardsRecord {
    /// @notice The most bytes of the reason of a rejection.
    uint256 public constant MAX_REASON = 200;

    mapping(address account => address member) private _affiliation;
    mapping(address election => address account) private _appointed;

    /// @param founding first affiliations; their members are members already
    constructor(IOrganisations organisations_, IElections elections_, Affiliation[] memory founding)
        AwardsRecord(organisations_, elections_)
    {
        for (uint256 i = 0; i < founding.length; ++i) _affiliate(founding[i].account, founding[i].member);
    }

    // ---- Proposing

    /// @inheritdoc IAwards
    function proposePayment(address election, uint32 award_, uint128 amount, bytes32 document)
        external
        returns (uint256 id)
    {
        Book storage of_ = _kept(election);
        Award storage to = _award(of_, award_);
        if (amount == 0) revert AwardsZeroAmount();
        _requireNotCompleted(to);
        if (uint256(to.paid) + to.pending + amount > to.awarded) _overpaid(to, amount);
        to.pending += amount;
        Entry memory added;
        added.kind = Kind.Payment;
        added.award = award_;
        added.amount = amount;
        return _propose(election, of_, to, added, document);
    }

    /// @inheritdoc IAwards
    function proposeRefund(address election, uint32 award_, uint128 amount, bytes32 document)
        external
        returns (uint256 id)
    {
        Book storage of_ = _kept(election);
        Award storage to = _award(of_, award_);
        if (amount == 0) revert AwardsZeroAmount();
        if (uint256(to.refunding) + amount > to.paid) {
            revert AwardsRefundTooLarge(to.project, amount, to.paid, to.refunding);
        }
        to.refunding += amount;
        Entry memory added;
        added.kind = Kind.Refund;
        added.award = award_;
        added.amount = amount;
        return _propose(election, of_, to, added, document);
    }

    /// @inheritdoc IAwards
    function proposeMilestone(address election, uint32 award_, bytes32 text, bytes32 document, uint64 planned)
        external
        returns (uint256 id)
    {
        Book storage of_ = _kept(election);
        Award storage to = _award(of_, award_);
        if (text == bytes32(0)) revert AwardsZeroHash();
        _requireNotCompleted(to);
        Entry memory added;
        added.kind = Kind.Milestone;
        added.award = award_;
        added.text = text;
        added.planned = planned;
        return _propose(election, of_, to, added, document);
    }

    /// @inheritdoc IAwards
    function proposeReached(address election, uint32 milestone, bytes32 document) external returns (uint256 id) {
        Book storage of_ = _kept(election);
        Entry storage planned = _entry(of_, milestone);
        if (planned.kind != Kind.Milestone || planned.state != State.Confirmed) {
            revert AwardsNotMilestone(milestone, planned.kind, planned.state);
        }
        if (planned.milestone != 0) revert AwardsAlreadyReached(milestone, planned.milestone - 1);
        Award storage to = of_.awards[planned.award];
        _requireNotCompleted(to);
        planned.milestone = uint32(of_.entries.length) + 1;
        Entry memory added;
        added.kind = Kind.Reached;
        added.award = planned.award;
        added.milestone = milestone;
        return _propose(election, of_, to, added, document);
    }

    /// @inheritdoc IAwards
    function proposeCompletion(address election, uint32 award_, bytes32 document) external returns (uint256 id) {
        Book storage of_ = _kept(election);
        Award storage to = _award(of_, award_);
        _requireNotCompleted(to);
        if (to.open != 0) revert AwardsStillOpen(to.project, to.open);
        Entry memory added;
        added.kind = Kind.Completion;
        added.award = award_;
        return _propose(election, of_, to, added, document);
    }

    /// @dev The book, for the bookkeeper only.
    function _kept(address election) private view returns (Book storage of_) {
        of_ = _book(election);
        address keeper = bookkeeper(election);
        if (msg.sender != keeper) revert AwardsNotBookkeeper(msg.sender, keeper);
    }

    function _propose(address election, Book storage of_, Award storage to, Entry memory added, bytes32 document)
        private
        returns (uint256 id)
    {
        if (document == bytes32(0) && added.kind != Kind.Milestone) revert AwardsZeroHash();
        added.document = document;
        added.proposer = msg.sender;
        added.organisation = _requireOrganisation(msg.sender);
        added.proposedIn = uint64(block.number);
        id = of_.entries.length;
        of_.entries.push(added);
        ++to.open;
        emit Proposed(election, id, added.award, added);
    }

    // ---- Deciding

    /// @inheritdoc IAwards
    function confirm(address election, uint256 id) external {
        Book storage of_ = _book(election);
        Entry storage decided = _decide(of_, id, State.Confirmed);
        _requireOther(decided);
        Award storage to = of_.awards[decided.award];
        uint128 amount = decided.amount;
        if (decided.kind == Kind.Payment) {
            to.pending -= amount;
            if (uint256(to.paid) + to.pending + amount > to.awarded) _overpaid(to, amount);
            to.paid += amount;
        } else if (decided.kind == Kind.Refund) {
            to.refunding -= amount;
            if (amount > to.paid) revert AwardsRefundTooLarge(to.project, amount, to.paid, to.refunding);
            to.paid -= amount;
        } else if (decided.kind == Kind.Completion) {
            if (to.open != 1) revert AwardsStillOpen(to.project, to.open - 1);
            to.completed = true;
        }
        --to.open;
        emit Confirmed(election, id, decided.award, decided.kind, amount, msg.sender);
    }

    /// @inheritdoc IAwards
    function reject(address election, uint256 id, string calldata reason) external {
        uint256 size = bytes(reason).length;
        if (size == 0 || size > MAX_REASON) revert AwardsReasonLength(size, MAX_REASON);
        Book storage of_ = _book(election);
        Entry storage decided = _decide(of_, id, State.Rejected);
        _requireOther(decided);
        _undo(of_, decided);
        emit Rejected(election, id, decided.award, msg.sender, reason);
    }

    /// @inheritdoc IAwards
    function withdraw(address election, uint256 id) external {
        Book storage of_ = _book(election);
        Entry storage decided = _decide(of_, id, State.Withdrawn);
        if (msg.sender != decided.proposer && msg.sender != bookkeeper(election)) {
            revert AwardsNotProposer(msg.sender, decided.proposer);
        }
        _undo(of_, decided);
        emit Withdrawn(election, id, decided.award, msg.sender);
    }

    /// @dev Whether the sender may is the caller's to check; a refusal undoes this too.
    function _decide(Book storage of_, uint256 id, State state) private returns (Entry storage decided) {
        decided = _entry(of_, id);
        if (decided.state != State.Proposed) revert AwardsNotOpen(id, decided.state);
        decided.state = state;
        decided.decider = msg.sender;
        decided.decidedIn = uint64(block.number);
    }

    function _undo(Book storage of_, Entry storage decided) private {
        Award storage to = of_.awards[decided.award];
        if (decided.kind == Kind.Payment) to.pending -= decided.amount;
        else if (decided.kind == Kind.Refund) to.refunding -= decided.amount;
        else if (decided.kind == Kind.Reached) of_.entries[decided.milestone].milestone = 0;
        --to.open;
    }

    function _requireNotCompleted(Award storage to) private view {
        if (to.completed) revert AwardsCompleted(to.project);
    }

    function _overpaid(Award storage to, uint128 amount) private view {
        revert AwardsOverpaid(to.project, amount, to.awarded, to.paid, to.pending);
    }

    // ---- Who acts for whom

    /// @dev The proposer's organisation is compared as it was and as it is: moving the proposer to another organisation
    /// in between does not let either confirm.
    function _requireOther(Entry storage decided) private view {
        address member = _requireOrganisation(msg.sender);
        if (member == decided.organisation || member == organisationOf(decided.proposer)) {
            revert AwardsSameOrganisation(msg.sender, member);
        }
    }

    function _requireOrganisation(address account) private view returns (address member) {
        member = organisationOf(account);
        if (member == address(0)) revert AwardsNoOrganisation(account);
    }

    /// @inheritdoc IAwards
    function organisationOf(address account) public view returns (address member) {
        if (organisations.isMember(account)) return account;
        member = _affiliation[account];
        if (!organisations.isMember(member)) return address(0);
    }

    /// @inheritdoc IAwards
    function bookkeeper(address election) public view returns (address account) {
        account = _appointed[election];
        if (account != address(0)) return account;
        _requireElection(election);
        return IElection(election).organiser();
    }

    /// @inheritdoc IAwards
    function affiliate(address account, address member) external {
        _requireDecision();
        _affiliate(account, member);
    }

    /// @inheritdoc IAwards
    function appoint(address election, address account) external {
        _requireDecision();
        _requireElection(election);
        _appointed[election] = account;
        emit BookkeeperAppointed(election, account);
    }

    function _affiliate(address account, address member) private {
        if (account == address(0)) revert AwardsZeroAccount();
        if (member != address(0) && !organisations.isMember(member)) revert AwardsNotMember(member);
        _affiliation[account] = member;
        emit Affiliated(account, member);
    }

    function _requireDecision() private view {
        if (msg.sender != address(organisations)) revert AwardsOnlyByDecision(msg.sender, address(organisations));
    }
}
