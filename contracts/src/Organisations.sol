// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IOrganisations} from "./IOrganisations.sol";
import {Quorum} from "./lib/Quorum.sol";

/// @title Organisations: members, roles and what they decide together
/// @notice A call that fails leaves nothing behind: the approval that would have executed it is undone with it, the
/// decision stays open and can be approved again.
contract Organisations is IOrganisations {
    struct Decision {
        address target;
        bool executed;
        bytes data;
        mapping(address member => uint256 joined) approvedAs;
    }

    /// @dev CometBFT stops at a total power of 2^60; this leaves room for a million validators.
    uint64 public constant MAX_POWER = 1 << 40;

    Member[] private _members;
    /// @dev Number of the joining, from 1; zero for who is no member. It is in each approval, so that the approvals of
    /// a removed member do not come back to life with it.
    mapping(address account => uint256) private _joined;
    uint256 private _joinings;
    mapping(Role role => mapping(address account => bool)) private _holds;
    mapping(Role role => uint256) private _roleCount;
    mapping(bytes32 publicKey => uint64) private _power;
    uint256 private _validators;
    Decision[] private _decisions;

    modifier onlyByDecision() {
        if (msg.sender != address(this)) revert OrganisationsOnlyByDecision(msg.sender);
        _;
    }

    /// @param founding the first members, at least one
    /// @param grants the first roles. Coin sent along becomes the gas credit that `grantCredit` pays out.
    constructor(Member[] memory founding, Grant[] memory grants) payable {
        if (founding.length == 0) revert OrganisationsLastMember(address(0));
        for (uint256 i = 0; i < founding.length; ++i) _addMember(founding[i].account, founding[i].name);
        for (uint256 i = 0; i < grants.length; ++i) _grantRole(grants[i].role, grants[i].account);
    }

    /// @notice Coin sent here becomes gas credit.
    receive() external payable {}

    // ---- Decisions

    /// @inheritdoc IOrganisations
    function propose(address target, bytes calldata data) external returns (uint256 id) {
        if (_joined[msg.sender] == 0) revert OrganisationsNotMember(msg.sender);
        if (target == address(0)) revert OrganisationsZeroAccount();
        id = _decisions.length;
        Decision storage decided = _decisions.push();
        decided.target = target;
        decided.data = data;
        emit Proposed(id, msg.sender, target, data);
        _approve(id, decided);
    }

    /// @inheritdoc IOrganisations
    /// @dev A second approval by the same member is refused unless the quorum has shrunk to the approvals given: then
    /// it executes, since nobody else may be left to approve.
    function approve(uint256 id) external {
        uint256 joined = _joined[msg.sender];
        if (joined == 0) revert OrganisationsNotMember(msg.sender);
        if (id >= _decisions.length) revert OrganisationsUnknownDecision(id, _decisions.length);
        Decision storage decided = _decisions[id];
        if (decided.executed) revert OrganisationsAlreadyExecuted(id);
        if (decided.approvedAs[msg.sender] == joined) {
            if (_approvals(decided) < quorum()) revert OrganisationsAlreadyApproved(id, msg.sender);
            _execute(id, decided);
        } else {
            _approve(id, decided);
        }
    }

    function _approve(uint256 id, Decision storage decided) private {
        decided.approvedAs[msg.sender] = _joined[msg.sender];
        uint256 approvals = _approvals(decided);
        uint256 needed = quorum();
        emit Approved(id, msg.sender, approvals, needed);
        if (approvals >= needed) _execute(id, decided);
    }

    /// @dev A target without code is a mistake: the call would succeed and do nothing.
    function _execute(uint256 id, Decision storage decided) private {
        decided.executed = true;
        if (decided.target.code.length == 0) revert OrganisationsCallFailed(id, "");
        (bool ok, bytes memory reason) = decided.target.call(decided.data);
        if (!ok) revert OrganisationsCallFailed(id, reason);
        emit Executed(id);
    }

    function _approvals(Decision storage decided) private view returns (uint256 count) {
        for (uint256 i = 0; i < _members.length; ++i) {
            address account = _members[i].account;
            if (decided.approvedAs[account] == _joined[account]) ++count;
        }
    }

    // ---- By decision only

    /// @inheritdoc IOrganisations
    function addMember(address account, string calldata name) external onlyByDecision {
        _addMember(account, name);
    }

    /// @inheritdoc IOrganisations
    /// @dev The member's roles stay until they are revoked; its approvals of undecided proposals stop counting.
    function removeMember(address account) external onlyByDecision {
        if (_joined[account] == 0) revert OrganisationsNotMember(account);
        uint256 last = _members.length - 1;
        if (last == 0) revert OrganisationsLastMember(account);
        uint256 i = 0;
        while (_members[i].account != account) ++i;
        if (i != last) _members[i] = _members[last];
        _members.pop();
        delete _joined[account];
        emit MemberRemoved(account);
    }

    /// @inheritdoc IOrganisations
    function grantRole(Role role, address account) external onlyByDecision {
        _grantRole(role, account);
    }

    /// @inheritdoc IOrganisations
    function revokeRole(Role role, address account) external onlyByDecision {
        if (!_holds[role][account]) return;
        _holds[role][account] = false;
        --_roleCount[role];
        emit RoleRevoked(role, account);
    }

    /// @inheritdoc IOrganisations
    /// @dev Validators of the genesis are unknown here. They can be removed once a validator set here remains, so no
    /// decision can empty the set.
    function setValidator(bytes32 publicKey, uint64 power) external onlyByDecision {
        if (power > MAX_POWER) revert OrganisationsPowerTooLarge(power, MAX_POWER);
        bool known = _power[publicKey] != 0;
        if (power == 0) {
            if (_validators == (known ? 1 : 0)) revert OrganisationsLastValidator(publicKey);
            if (known) --_validators;
        } else if (!known) {
            ++_validators;
        }
        _power[publicKey] = power;
        emit ValidatorUpdate(publicKey, power);
    }

    /// @inheritdoc IOrganisations
    function grantCredit(address account, uint256 amount) external onlyByDecision {
        if (account == address(0)) revert OrganisationsZeroAccount();
        if (amount > address(this).balance) revert OrganisationsCreditTooLarge(amount, address(this).balance);
        emit CreditGranted(account, amount);
        (bool ok,) = account.call{value: amount}("");
        if (!ok) revert OrganisationsCreditRefused(account);
    }

    // ---- Views

    /// @inheritdoc IOrganisations
    function members() external view returns (Member[] memory) {
        return _members;
    }

    /// @inheritdoc IOrganisations
    function quorum() public view returns (uint256) {
        return Quorum.moreThanTwoThirds(_members.length);
    }

    /// @inheritdoc IOrganisations
    function hasRole(Role role, address account) external view returns (bool) {
        return _holds[role][account];
    }

    /// @inheritdoc IOrganisations
    function roleCount(Role role) external view returns (uint256) {
        return _roleCount[role];
    }

    /// @inheritdoc IOrganisations
    function isMember(address account) external view returns (bool) {
        return _joined[account] != 0;
    }

    /// @inheritdoc IOrganisations
    function decisions() external view returns (uint256) {
        return _decisions.length;
    }

    /// @inheritdoc IOrganisations
    function decision(uint256 id)
        external
        view
        returns (address target, bytes memory data, bool executed, uint256 approvals, uint256 needed)
    {
        if (id >= _decisions.length) revert OrganisationsUnknownDecision(id, _decisions.length);
        Decision storage decided = _decisions[id];
        return (decided.target, decided.data, decided.executed, _approvals(decided), quorum());
    }

    function _addMember(address account, string memory name) private {
        if (account == address(0)) revert OrganisationsZeroAccount();
        if (_joined[account] != 0) revert OrganisationsAlreadyMember(account);
        _joined[account] = ++_joinings;
        _members.push(Member(account, name));
        emit MemberAdded(account, name);
    }

    function _grantRole(Role role, address account) private {
        if (account == address(0)) revert OrganisationsZeroAccount();
        if (_holds[role][account]) return;
        _holds[role][account] = true;
        ++_roleCount[role];
        emit RoleGranted(role, account);
    }
}
