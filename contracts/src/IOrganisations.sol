// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Organisations: who takes part, in which roles, and what they decide together
/// @notice Members are organisations (a province, a city, an election commission, a university, a civic
/// group), each represented by one account. Everything that matters needs the approval of a quorum: more
/// than two thirds of the members. A decision is a call that this contract makes once enough members approve.
interface IOrganisations {
    /// @notice What an account may do. One account may hold several roles.
    enum Role {
        Validator, // checks and attests results; its node takes part in consensus
        Organiser, // creates elections
        Registrar, // publishes the roll
        Trustee, // holds a share of an election's decryption key
        Gateway, // carries ballots
        Station, // polling station (two officers sign)
        Auditor // attests beside the validators, without a say in finality
    }

    struct Member {
        address account;
        string name;
    }

    /// @notice A role given at deployment.
    struct Grant {
        Role role;
        address account;
    }

    event MemberAdded(address indexed account, string name);
    event MemberRemoved(address indexed account);
    event RoleGranted(Role indexed role, address indexed account);
    event RoleRevoked(Role indexed role, address indexed account);
    /// @notice Read by every node when a block is final: the consensus set changes two blocks later.
    /// @param publicKey Ed25519 consensus key, 32 bytes. @param power voting power, 0 removes.
    event ValidatorUpdate(bytes32 indexed publicKey, uint64 power);
    event CreditGranted(address indexed account, uint256 amount);
    event Proposed(uint256 indexed id, address indexed proposer, address target, bytes data);
    event Approved(uint256 indexed id, address indexed member, uint256 approvals, uint256 needed);
    event Executed(uint256 indexed id);

    error OrganisationsNotMember(address account);
    error OrganisationsOnlyByDecision(address caller);
    error OrganisationsAlreadyMember(address account);
    error OrganisationsLastMember(address account);
    error OrganisationsAlreadyApproved(uint256 id, address account);
    error OrganisationsUnknownDecision(uint256 id, uint256 count);
    error OrganisationsAlreadyExecuted(uint256 id);
    error OrganisationsCallFailed(uint256 id, bytes reason);
    error OrganisationsLastValidator(bytes32 publicKey);
    error OrganisationsZeroAccount();
    error OrganisationsCreditTooLarge(uint256 asked, uint256 held);
    error OrganisationsCreditRefused(address account);
    error OrganisationsPowerTooLarge(uint64 power, uint64 limit);

    /// @notice Propose a call; the proposer approves it at once. Executes at once when that is a quorum.
    function propose(address target, bytes calldata data) external returns (uint256 id);

    /// @notice Approve a decision; the approval that completes the quorum executes it.
    function approve(uint256 id) external;

    // The following only by decision (msg.sender == this contract).
    function addMember(address account, string calldata name) external;
    function removeMember(address account) external;
    function grantRole(Role role, address account) external;
    function revokeRole(Role role, address account) external;
    function setValidator(bytes32 publicKey, uint64 power) external;
    /// @notice Send gas credit: an account without any cannot send transactions.
    function grantCredit(address account, uint256 amount) external;

    function members() external view returns (Member[] memory);
    function quorum() external view returns (uint256);
    function hasRole(Role role, address account) external view returns (bool);
    /// @notice How many accounts hold a role.
    function roleCount(Role role) external view returns (uint256);
    function isMember(address account) external view returns (bool);
    /// @notice How many decisions were proposed; ids run from 0.
    function decisions() external view returns (uint256);
    /// @notice A decision, its approvals by current members and how many execute it.
    function decision(uint256 id)
        external
        view
        returns (address target, bytes memory data, bool executed, uint256 approvals, uint256 needed);
}
