// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAwards} from "./IAwards.sol";
import {IElection} from "./IElection.sol";
import {IElections} from "./IElections.sol";
import {IOrganisations} from "./IOrganisations.sol";
import {AwardsJson} from "./lib/AwardsJson.sol";
import {Sha256} from "./lib/Sha256.sol";

/// @title AwardsRecord: the books, and how they are opened
/// @notice A Final election holds the SHA-256 of its outcome, whose last member is `"awards":[...]}`. Who records gives
/// the awards and, of all bytes before them, only the chaining value of SHA-256 after their last whole block and the
/// rest: so an outcome may be of any size. The contract writes the awards' bytes itself, goes on hashing, in as many
/// transactions as it takes, and compares.
///
/// Why only the outcome's own awards pass. Let D be the bytes that the validators attested and T those hashed here, from
/// `rest` on, with their padding.
/// 1. T's blocks are D's last blocks. Compare the two chains of blocks from the end, where they agree. At the first
/// place where they do not, two different pairs of chaining value and block would have the same compressed value; or,
/// if T were longer, a chaining value given here would lead to SHA-256's initial value. The first is a free-start
/// collision of the compression function with a chain that begins at the initial value, the second a pseudo-preimage;
/// no way is known to find either for the full 64 rounds (the padding, which holds the length, is in the blocks too).
/// 2. So D, a JSON object, ends in `,"awards":[` X `]}`, with X as written here. Let its own last member be `,"awards":[`
/// Y `]}`. If X and Y differ, one of the two ends is longer, and the longer list contains `,"awards":[`. In a list each
/// unescaped quote opens or closes a key or a value; no id in X has a quote or a backslash, and in Y every quote inside
/// an id has a backslash before it. A comma and an unescaped quote stand together only before `amount`, or where an id
/// that ends in a comma is closed, and there a comma follows, not `awards`. So neither list contains it.
/// 3. X = Y is cut into ids and amounts in one way only, since no id contains a quote.
abstract contract AwardsRecord is IAwards {
    using Sha256 for Sha256.Stream;

    struct Book {
        bytes32 outcome;
        address recorder;
        uint64 recordedIn;
        uint256 total;
        Award[] awards;
        Entry[] entries;
    }

    /// @dev Book 0 is none.
    struct Recording {
        uint256 book;
        Sha256.Stream stream;
    }

    IOrganisations public immutable organisations;
    IElections public immutable elections;

    mapping(uint256 number => Book) private _books;
    uint256 private _begun;
    mapping(address election => uint256 number) private _bookOf;
    mapping(address election => mapping(address recorder => Recording)) private _recordings;

    constructor(IOrganisations organisations_, IElections elections_) {
        organisations = organisations_;
        elections = elections_;
    }

    /// @inheritdoc IAwards
    /// @dev A book that is begun and not finished belongs to its recorder alone; nobody else sees it.
    function record(
        address election,
        Prefix calldata prefix,
        string[] calldata projects,
        uint128[] calldata amounts,
        bool last
    ) external {
        _requireNew(election);
        if (prefix.rest.length != prefix.length % 64) revert AwardsBadPrefix(prefix.length, prefix.rest.length);
        Recording storage begun = _recordings[election][msg.sender];
        begun.book = ++_begun;
        _books[begun.book].outcome = _finalOutcome(election);
        uint256 desk = Sha256.desk();
        Sha256.Stream memory stream = Sha256.Stream(prefix.state, prefix.length, prefix.rest);
        stream.update(desk, AwardsJson.START);
        _enter(election, begun, stream, desk, projects, amounts, last);
    }

    /// @inheritdoc IAwards
    function recordMore(
        address election,
        uint256 from,
        string[] calldata projects,
        uint128[] calldata amounts,
        bool last
    ) external {
        _requireNew(election);
        Recording storage begun = _recordings[election][msg.sender];
        if (begun.book == 0) revert AwardsNothingBegun(election, msg.sender);
        uint256 count = _books[begun.book].awards.length;
        if (from != count) revert AwardsWrongPlace(from, count);
        _enter(election, begun, begun.stream, Sha256.desk(), projects, amounts, last);
    }

    function _enter(
        address election,
        Recording storage begun,
        Sha256.Stream memory stream,
        uint256 desk,
        string[] calldata projects,
        uint128[] calldata amounts,
        bool last
    ) private {
        Book storage opened = _books[begun.book];
        _append(opened, stream, desk, projects, amounts);
        if (!last) {
            begun.stream = stream;
            emit RecordedPart(election, msg.sender, opened.awards.length);
            return;
        }
        stream.update(desk, AwardsJson.END);
        bytes32 computed = stream.finish(desk);
        if (computed != opened.outcome) revert AwardsMismatch(opened.outcome, computed);
        opened.recorder = msg.sender;
        opened.recordedIn = uint64(block.number);
        _bookOf[election] = begun.book;
        delete _recordings[election][msg.sender];
        emit Recorded(election, computed, msg.sender, opened.awards.length, opened.total);
    }

    function _append(
        Book storage opened,
        Sha256.Stream memory stream,
        uint256 desk,
        string[] calldata projects,
        uint128[] calldata amounts
    ) private {
        if (projects.length != amounts.length) revert AwardsDifferentLengths(projects.length, amounts.length);
        uint256 total = opened.total;
        for (uint256 i = 0; i < projects.length; ++i) {
            uint256 index = opened.awards.length;
            if (!AwardsJson.isPlain(bytes(projects[i]))) revert AwardsBadProject(index, projects[i]);
            stream.update(desk, AwardsJson.item(index == 0, projects[i], amounts[i]));
            Award storage added = opened.awards.push();
            added.project = projects[i];
            added.awarded = amounts[i];
            total += amounts[i];
        }
        opened.total = total;
    }

    function _requireNew(address election) private view {
        uint256 number = _bookOf[election];
        if (number != 0) revert AwardsAlreadyRecorded(election, _books[number].recorder);
    }

    function _finalOutcome(address election) private view returns (bytes32) {
        _requireElection(election);
        IElection.Phase phase = IElection(election).phase();
        if (phase != IElection.Phase.Final) revert AwardsNotFinal(election, uint8(phase));
        return IElection(election).outcome();
    }

    /// @dev The factory is asked which election has the uuid that the contract says it has. Until then the contract is
    /// not trusted: it is only read, and whatever it answers is either refused or true.
    function _requireElection(address election) internal view {
        if (election.code.length == 0) revert AwardsUnknownElection(election);
        try IElection(election).uuid() returns (string memory uuid) {
            if (elections.byUuid(uuid) != election) revert AwardsUnknownElection(election);
        } catch {
            revert AwardsUnknownElection(election);
        }
    }

    function _book(address election) internal view returns (Book storage) {
        uint256 number = _bookOf[election];
        if (number == 0) revert AwardsNotRecorded(election);
        return _books[number];
    }

    // ---- Views

    /// @inheritdoc IAwards
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
        )
    {
        Book storage b = _books[_bookOf[election]];
        return (b.outcome, b.recorder, b.recordedIn, b.total, b.awards.length, b.entries.length);
    }

    /// @inheritdoc IAwards
    function recording(address election, address recorder) external view returns (bool begun, uint256 count) {
        uint256 number = _recordings[election][recorder].book;
        return (number != 0, _books[number].awards.length);
    }

    /// @inheritdoc IAwards
    function award(address election, uint256 index) external view returns (Award memory) {
        return _award(_book(election), index);
    }

    /// @inheritdoc IAwards
    function awards(address election, uint256 from, uint256 count) external view returns (Award[] memory page) {
        Award[] storage all = _book(election).awards;
        page = new Award[](_pageSize(all.length, from, count));
        for (uint256 i = 0; i < page.length; ++i) page[i] = all[from + i];
    }

    /// @inheritdoc IAwards
    function entry(address election, uint256 id) external view returns (Entry memory) {
        return _entry(_book(election), id);
    }

    /// @inheritdoc IAwards
    function entries(address election, uint256 from, uint256 count) external view returns (Entry[] memory page) {
        Entry[] storage all = _book(election).entries;
        page = new Entry[](_pageSize(all.length, from, count));
        for (uint256 i = 0; i < page.length; ++i) page[i] = all[from + i];
    }

    function _award(Book storage of_, uint256 index) internal view returns (Award storage) {
        if (index >= of_.awards.length) revert AwardsUnknownAward(index, of_.awards.length);
        return of_.awards[index];
    }

    function _entry(Book storage of_, uint256 id) internal view returns (Entry storage) {
        if (id >= of_.entries.length) revert AwardsUnknownEntry(id, of_.entries.length);
        return of_.entries[id];
    }

    function _pageSize(uint256 length, uint256 from, uint256 count) private pure returns (uint256) {
        if (from >= length) return 0;
        return length - from < count ? length - from : count;
    }
}
