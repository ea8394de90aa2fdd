// Code generated - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package contracts

import (
	"context"
	"errors"
	"math/big"
	"strings"
	"time"

	ethereum "github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/event"
)

// Reference imports to suppress errors if they are not otherwise used.
var (
	_ = errors.New
	_ = big.NewInt
	_ = strings.NewReader
	_ = ethereum.NotFound
	_ = bind.Bind
	_ = common.Big1
	_ = types.BloomLookup
	_ = event.NewSubscription
	_ = abi.ConvertType
	_ = time.Tick
	_ = context.Background
)

// IAwardsAffiliation is an auto generated low-level Go binding around an user-defined struct.
type IAwardsAffiliation struct {
	Account common.Address
	Member  common.Address
}

// IAwardsAward is an auto generated low-level Go binding around an user-defined struct.
type IAwardsAward struct {
	Project   string
	Awarded   *big.Int
	Paid      *big.Int
	Pending   *big.Int
	Refunding *big.Int
	Open      uint32
	Completed bool
}

// IAwardsEntry is an auto generated low-level Go binding around an user-defined struct.
type IAwardsEntry struct {
	Kind         uint8
	State        uint8
	Award        uint32
	Proposer     common.Address
	Organisation common.Address
	ProposedIn   uint64
	Decider      common.Address
	DecidedIn    uint64
	Amount       *big.Int
	Planned      uint64
	Milestone    uint32
	Text         [32]byte
	Document     [32]byte
}

// IAwardsPrefix is an auto generated low-level Go binding around an user-defined struct.
type IAwardsPrefix struct {
	State  [32]byte
	Length uint32
	Rest   []byte
}

// IElectionFrozen is an auto generated low-level Go binding around an user-defined struct.
type IElectionFrozen struct {
	Manifest     [32]byte
	OpensAt      uint64
	ClosesAt     uint64
	Shuffled     bool
	Decryptions  uint16
	Members      uint16
	Threshold    uint16
	RoundSeconds uint64
	Trustees     []common.Address
	Registrars   []common.Address
}

// IOrganisationsGrant is an auto generated low-level Go binding around an user-defined struct.
type IOrganisationsGrant struct {
	Role    uint8
	Account common.Address
}

// IOrganisationsMember is an auto generated low-level Go binding around an user-defined struct.
type IOrganisationsMember struct {
	Account common.Address
	Name    string
}

// AwardsMetaData contains all meta data concerning the Awards contract.
var AwardsMetaData = &bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractIOrganisations\",\"name\":\"organisations_\",\"type\":\"address\"},{\"internalType\":\"contractIElections\",\"name\":\"elections_\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"member\",\"type\":\"address\"}],\"internalType\":\"structIAwards.Affiliation[]\",\"name\":\"founding\",\"type\":\"tuple[]\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"milestone\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"}],\"name\":\"AwardsAlreadyReached\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"election\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"recorder\",\"type\":\"address\"}],\"name\":\"AwardsAlreadyRecorded\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"length\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"rest\",\"type\":\"uint256\"}],\"name\":\"AwardsBadPrefix\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"},{\"internalType\":\"string\",\"name\":\"project\",\"type\":\"string\"}],\"name\":\"AwardsBadProject\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"project\",\"type\":\"string\"}],\"name\":\"AwardsCompleted\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"projects\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"amounts\",\"type\":\"uint256\"}],\"name\":\"AwardsDifferentLengths\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"outcome\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"computed\",\"type\":\"bytes32\"}],\"name\":\"AwardsMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"AwardsNoOrganisation\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"bookkeeper\",\"type\":\"address\"}],\"name\":\"AwardsNotBookkeeper\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"election\",\"type\":\"address\"},{\"internalType\":\"uint8\",\"name\":\"phase\",\"type\":\"uint8\"}],\"name\":\"AwardsNotFinal\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"AwardsNotMember\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"},{\"internalType\":\"enumIAwards.Kind\",\"name\":\"kind\",\"type\":\"uint8\"},{\"internalType\":\"enumIAwards.State\",\"name\":\"state\",\"type\":\"uint8\"}],\"name\":\"AwardsNotMilestone\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"},{\"internalType\":\"enumIAwards.State\",\"name\":\"state\",\"type\":\"uint8\"}],\"name\":\"AwardsNotOpen\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"}],\"name\":\"AwardsNotProposer\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"election\",\"type\":\"address\"}],\"name\":\"AwardsNotRecorded\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"election\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"recorder\",\"type\":\"address\"}],\"name\":\"AwardsNothingBegun\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"organisations\",\"type\":\"address\"}],\"name\":\"AwardsOnlyByDecision\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"project\",\"type\":\"string\"},{\"internalType\":\"uint128\",\"name\":\"amount\",\"type\":\"uint128\"},{\"internalType\":\"uint128\",\"name\":\"awarded\",\"type\":\"uint128\"},{\"internalType\":\"uint128\",\"name\":\"paid\",\"type\":\"uint128\"},{\"internalType\":\"uint128\",\"name\":\"pending\",\"type\":\"uint128\"}],\"name\":\"AwardsOverpaid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"size\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"limit\",\"type\":\"uint256\"}],\"name\":\"AwardsReasonLength\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"project\",\"type\":\"string\"},{\"internalType\":\"uint128\",\"name\":\"amount\",\"type\":\"uint128\"},{\"internalType\":\"uint128\",\"name\":\"paid\",\"type\":\"uint128\"},{\"internalType\":\"uint128\",\"name\":\"refunding\",\"type\":\"uint128\"}],\"name\":\"AwardsRefundTooLarge\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"organisation\",\"type\":\"address\"}],\"name\":\"AwardsSameOrganisation\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"project\",\"type\":\"string\"},{\"internalType\":\"uint256\",\"name\":\"open\",\"type\":\"uint256\"}],\"name\":\"AwardsStillOpen\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"award\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"count\",\"type\":\"uint256\"}],\"name\":\"AwardsUnknownAward\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"election\",\"type\":\"address\"}],\"name\":\"AwardsUnknownElection\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"count\",\"type\":\"uint256\"}],\"name\":\"AwardsUnknownEntry\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"given\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"expected\",\"type\":\"uint256\"}],\"name\":\"AwardsWrongPlace\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"AwardsZeroAccount\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"AwardsZeroAmount\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"AwardsZeroHash\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"member\",\"type\":\"address\"}],\"name\":\"Affiliated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"election\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"BookkeeperAppointed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"election\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"uint32\",\"name\":\"award\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"enumIAwards.Kind\",\"name\":\"kind\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"uint128\",\"name\":\"amount\",\"type\":\"uint128\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"Confirmed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"election\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"uint32\",\"name\":\"award\",\"type\":\"uint32\"},{\"components\":[{\"internalType\":\"enumIAwards.Kind\",\"name\":\"kind\",\"type\":\"uint8\"},{\"internalType\":\"enumIAwards.State\",\"name\":\"state\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"award\",\"type\":\"uint32\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"organisation\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"proposedIn\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"decider\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"decidedIn\",\"type\":\"uint64\"},{\"internalType\":\"uint128\",\"name\":\"amount\",\"type\":\"uint128\"},{\"internalType\":\"uint64\",\"name\":\"planned\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"milestone\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"text\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"document\",\"type\":\"bytes32\"}],\"indexed\":false,\"internalType\":\"structIAwards.Entry\",\"name\":\"entry\",\"type\":\"tuple\"}],\"name\":\"Proposed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"election\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"outcome\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"recorder\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"count\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"total\",\"type\":\"uint256\"}],\"name\":\"Recorded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"election\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"recorder\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"count\",\"type\":\"uint256\"}],\"name\":\"RecordedPart\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"election\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"uint32\",\"name\":\"award\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"string\",\"name\":\"reason\",\"type\":\"string\"}],\"name\":\"Rejected\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"election\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"uint32\",\"name\":\"award\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"Withdrawn\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"MAX_REASON\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"member\",\"type\":\"address\"}],\"name\":\"affiliate\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"election\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"appoint\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"election\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"award\",\"outputs\":[{\"components\":[{\"internalType\":\"string\",\"name\":\"project\",\"type\":\"string\"},{\"internalType\":\"uint128\",\"name\":\"awarded\",\"type\":\"uint128\"},{\"internalType\":\"uint128\",\"name\":\"paid\",\"type\":\"uint128\"},{\"internalType\":\"uint128\",\"name\":\"pending\",\"type\":\"uint128\"},{\"internalType\":\"uint128\",\"name\":\"refunding\",\"type\":\"uint128\"},{\"internalType\":\"uint32\",\"name\":\"open\",\"type\":\"uint32\"},{\"internalType\":\"bool\",\"name\":\"completed\",\"type\":\"bool\"}],\"internalType\":\"structIAwards.Award\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"election\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"from\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"count\",\"type\":\"uint256\"}],\"name\":\"awards\",\"outputs\":[{\"components\":[{\"internalType\":\"string\",\"name\":\"project\",\"type\":\"string\"},{\"internalType\":\"uint128\",\"name\":\"awarded\",\"type\":\"uint128\"},{\"internalType\":\"uint128\",\"name\":\"paid\",\"type\":\"uint128\"},{\"internalType\":\"uint128\",\"name\":\"pending\",\"type\":\"uint128\"},{\"internalType\":\"uint128\",\"name\":\"refunding\",\"type\":\"uint128\"},{\"internalType\":\"uint32\",\"name\":\"open\",\"type\":\"uint32\"},{\"internalType\":\"bool\",\"name\":\"completed\",\"type\":\"bool\"}],\"internalType\":\"structIAwards.Award[]\",\"name\":\"page\",\"type\":\"tuple[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"election\",\"type\":\"address\"}],\"name\":\"book\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"outcome\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"recorder\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"recordedIn\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"total\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"awardCount\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"entryCount\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"election\",\"type\":\"address\"}],\"name\":\"bookkeeper\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"election\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"}],\"name\":\"confirm\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"elections\",\"outputs\":[{\"internalType\":\"contractIElections\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"election\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"from\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"count\",\"type\":\"uint256\"}],\"name\":\"entries\",\"outputs\":[{\"components\":[{\"internalType\":\"enumIAwards.Kind\",\"name\":\"kind\",\"type\":\"uint8\"},{\"internalType\":\"enumIAwards.State\",\"name\":\"state\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"award\",\"type\":\"uint32\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"organisation\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"proposedIn\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"decider\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"decidedIn\",\"type\":\"uint64\"},{\"internalType\":\"uint128\",\"name\":\"amount\",\"type\":\"uint128\"},{\"internalType\":\"uint64\",\"name\":\"planned\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"milestone\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"text\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"document\",\"type\":\"bytes32\"}],\"internalType\":\"structIAwards.Entry[]\",\"name\":\"page\",\"type\":\"tuple[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"election\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"}],\"name\":\"entry\",\"outputs\":[{\"components\":[{\"internalType\":\"enumIAwards.Kind\",\"name\":\"kind\",\"type\":\"uint8\"},{\"internalType\":\"enumIAwards.State\",\"name\":\"state\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"award\",\"type\":\"uint32\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"organisation\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"proposedIn\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"decider\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"decidedIn\",\"type\":\"uint64\"},{\"internalType\":\"uint128\",\"name\":\"amount\",\"type\":\"uint128\"},{\"internalType\":\"uint64\",\"name\":\"planned\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"milestone\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"text\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"document\",\"type\":\"bytes32\"}],\"internalType\":\"structIAwards.Entry\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"organisationOf\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"member\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"organisations\",\"outputs\":[{\"internalType\":\"contractIOrganisations\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"election\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"award_\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"document\",\"type\":\"bytes32\"}],\"name\":\"proposeCompletion\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"election\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"award_\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"text\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"document\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"planned\",\"type\":\"uint64\"}],\"name\":\"proposeMilestone\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"election\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"award_\",\"type\":\"uint32\"},{\"internalType\":\"uint128\",\"name\":\"amount\",\"type\":\"uint128\"},{\"internalType\":\"bytes32\",\"name\":\"document\",\"type\":\"bytes32\"}],\"name\":\"proposePayment\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"election\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"milestone\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"document\",\"type\":\"bytes32\"}],\"name\":\"proposeReached\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"election\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"award_\",\"type\":\"uint32\"},{\"internalType\":\"uint128\",\"name\":\"amount\",\"type\":\"uint128\"},{\"internalType\":\"bytes32\",\"name\":\"document\",\"type\":\"bytes32\"}],\"name\":\"proposeRefund\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"election\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"state\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"length\",\"type\":\"uint32\"},{\"internalType\":\"bytes\",\"name\":\"rest\",\"type\":\"bytes\"}],\"internalType\":\"structIAwards.Prefix\",\"name\":\"prefix\",\"type\":\"tuple\"},{\"internalType\":\"string[]\",\"name\":\"projects\",\"type\":\"string[]\"},{\"internalType\":\"uint128[]\",\"name\":\"amounts\",\"type\":\"uint128[]\"},{\"internalType\":\"bool\",\"name\":\"last\",\"type\":\"bool\"}],\"name\":\"record\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"election\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"from\",\"type\":\"uint256\"},{\"internalType\":\"string[]\",\"name\":\"projects\",\"type\":\"string[]\"},{\"internalType\":\"uint128[]\",\"name\":\"amounts\",\"type\":\"uint128[]\"},{\"internalType\":\"bool\",\"name\":\"last\",\"type\":\"bool\"}],\"name\":\"recordMore\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"election\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"recorder\",\"type\":\"address\"}],\"name\":\"recording\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"begun\",\"type\":\"bool\"},{\"internalType\":\"uint256\",\"name\":\"count\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"election\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"},{\"internalType\":\"string\",\"name\":\"reason\",\"type\":\"string\"}],\"name\":\"reject\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"election\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"}],\"name\":\"withdraw\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	Bin: "0x60c080604052346101eb57613c36803803809161001c82856102b4565b83398101906060818303126101eb5780516001600160a01b03811681036101eb576020820151916001600160a01b03831683036101eb576040810151906001600160401b0382116101eb570183601f820112156101eb578051906001600160401b0382116102a0576040519461009860208460051b01876102b4565b82865260208087019360061b830101918183116101eb57602001925b82841061024e575050505060805260a0525f905b8051821015610211576001600160a01b036100e383836102eb565b515116916001600160a01b0360206100fb83856102eb565b510151169280156102025783151580610176575b610163575f81815260046020526040812080546001600160a01b0319168617905592936001939091907f8187f7c87ce4e84dc7bd3968198de9f8bb1f978374c32e39b433662a0494f5d69080a301906100c8565b83631da9de0560e01b5f5260045260245ffd5b5060805160405163288c314960e21b81526004810186905290602090829060249082906001600160a01b03165afa9081156101f7575f916101b9575b501561010f565b90506020813d82116101ef575b816101d3602093836102b4565b810103126101eb575180151581036101eb575f6101b2565b5f80fd5b3d91506101c6565b6040513d5f823e3d90fd5b63021783bb60e21b5f5260045ffd5b604051613922908161031482396080518181816108d9015281816116c801528181611cfb0152612105015260a051818181610c1c0152612de60152f35b6040848303126101eb576040805191908201906001600160401b038211838310176102a0576040926020928452610284876102d7565b81526102918388016102d7565b838201528152019301926100b4565b634e487b7160e01b5f52604160045260245ffd5b601f909101601f19168101906001600160401b038211908210176102a057604052565b51906001600160a01b03821682036101eb57565b80518210156102ff5760209160051b010190565b634e487b7160e01b5f52603260045260245ffdfe6101006040526004361015610012575f80fd5b5f3560e01c806301940eb1146115d8578063095ab451146112885780631d4233fc1461117b5780631ea04de3146110ea578063383bce6a146110c75780633ffc0c7c14610ffa5780634e7041b014610e7f5780635d8a776e14610e2657806367d321b314610dd657806377b8675414610ccb5780637ca8146014610c4057806386a01aac14610bfd5780638d5353ad14610b7b578063954efe8414610a9d578063a82ad3e1146108fd578063abf0e71f146108ba578063c448370b146107f4578063cdeabacb1461078d578063d1d88d97146105f5578063d7ca01b5146102d6578063d8815f68146102a2578063f3fef3a3146101365763f594e32014610117575f80fd5b34610132575f36600319011261013257602060405160c88152f35b5f80fd5b346101325760403660031901126101325761014f611756565b60243561015b82612caa565b61016582826133ad565b9060ff825460081c16600481101561028e57806102725750610188600383613065565b60028201805467ffffffffffffffff60a01b1933166001600160e01b0319909116174360a01b67ffffffffffffffff60a01b161790556001600160a01b03825460301c168033141580610257575b6102285750906101eb8163ffffffff93613473565b5460101c16917f4fc11fd1483f37f7268881dbaa11bc46c4a72298c87d20bfa4d52562e2dd524460206001600160a01b03604051933385521692a4005b7faa656fee000000000000000000000000000000000000000000000000000000005f523360045260245260445ffd5b506001600160a01b0361026986612057565b163314156101d6565b6102899084639e21144f60e01b5f526004526118e6565b60445ffd5b634e487b7160e01b5f52602160045260245ffd5b346101325760203660031901126101325760206102c56102c0611756565b612057565b6001600160a01b0360405191168152f35b34610132576040366003190112610132576102ef611756565b6024356102fb82612caa565b61030582826133ad565b60ff815460081c16600481101561028e57806102725750610327600182613065565b60028101805467ffffffffffffffff60a01b1933166001600160e01b0319909116174360a01b67ffffffffffffffff60a01b16179055610366816133f4565b61037f815492600363ffffffff8560101c169101611b65565b5060ff6001600160801b036003840154169316600581101561028e57806104a05750600281016001600160801b036103ba8582845416612006565b166001600160801b0319825416178155600182019081546001600160801b036103f3876103ee838560801c96541686611b58565b611b58565b911610610499577f178a3a338321e6713fae35666f2c541234dc8893d6b40e81adde97f49641446d93600360609461045b6001600160a01b039561043c8a63ffffffff97611de9565b6001600160801b036001600160801b031983549260801b169116179055565b018261046981835416612026565b16831982541617905554604051956104848760ff84166118d9565b602087015233604087015260101c16951692a4005b8483612fe4565b600181036105615750600281016104de6104be85835460801c612006565b82546001600160801b031660809190911b6001600160801b031916178255565b6001820190815460801c9081861161053857507f178a3a338321e6713fae35666f2c541234dc8893d6b40e81adde97f49641446d9360036060946105336001600160a01b039561043c8a63ffffffff97612006565b61045b565b61055d869285925460801c90604051948594637b74768960e01b865260048601611f98565b0390fd5b6004146105a2575b6001600160a01b0363ffffffff7f178a3a338321e6713fae35666f2c541234dc8893d6b40e81adde97f49641446d93600360609461045b565b60038101805463ffffffff8116600181036105ce575064ff000000001916640100000000179055610569565b6105d88491611fce565b9061055d6040519283926302adabff60e41b845260048401611f74565b346101325760603660031901126101325761060e611756565b6024356044359167ffffffffffffffff831161013257366023840112156101325782600401359067ffffffffffffffff82116101325736602483860101116101325781158015610783575b6107525761066681612caa565b61067084826133ad565b9060ff825460081c16600481101561028e578061073b57509161073663ffffffff83610711817fb25fb00e2edaa4a6b6d97ebece49f3bf774f3fe9406be11126f11d399c4a3641976106cb60026001600160a01b0399613065565b60028201805467ffffffffffffffff60a01b19338b16166001600160e01b0319909116174360a01b67ffffffffffffffff60a01b1617905561070c826133f4565b613473565b5460101c16966040519384933385526040602086015216956024604085019201611fe6565b0390a4005b6102899086639e21144f60e01b5f526004526118e6565b507fc6c003ba000000000000000000000000000000000000000000000000000000005f5260045260c860245260445ffd5b5060c88211610659565b34610132576040366003190112610132576107a6611756565b6001600160a01b036107b661176c565b91165f5260036020526001600160a01b0360405f2091165f526020526040805f2054805f525f6020526003825f200154825191151582526020820152f35b346101325760a03660031901126101325761080d611756565b6024359063ffffffff821680920361013257604435906084359267ffffffffffffffff84168094036101325761084282612ef4565b61084c8282612f49565b9084156108925760209561088a9561086384612f94565b61086b611e09565b9460028652604086015261016085015261012084015260643593613084565b604051908152f35b7f540c75cb000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610132575f3660031901126101325760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101325761090b366119d9565b63ffffffff61091b849394612ef4565b93169161092883856133ad565b9081549460ff8616600581101561028e5760028114801590610a83575b610a3f5750600383019563ffffffff875460c01c1680610a00575063ffffffff6109769160101c1660038301611b65565b509161098183612f94565b600163ffffffff600484015416019563ffffffff87116109ec576109c561088a976020999063ffffffff60c01b1963ffffffff60c01b83549260c01b169116179055565b63ffffffff6109d2611e09565b95600387525460101c166040860152610140850152613084565b634e487b7160e01b5f52601160045260245ffd5b86610a0f63ffffffff92611fce565b907f84014a05000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b859060ff8860081c16917f7037d8dd000000000000000000000000000000000000000000000000000000005f52600452602452600481101561028e5760445260645ffd5b5060ff8760081c16600481101561028e5760011415610945565b3461013257610aab3661188e565b91909263ffffffff610abc82612ef4565b921691610ac98382612f49565b916001600160801b0386168015610b535760028401805460801c610aed8382611b58565b600187015460801c809111610b33575061088a9796959493929161043c60209a610b1693611de9565b610b1e611e09565b94600186526040860152610100850152613084565b61055d8a928892604051948594637b74768960e01b865260048601611f98565b7ffec3f956000000000000000000000000000000000000000000000000000000005f5260045ffd5b3461013257610b89366119d9565b9163ffffffff610b9882612ef4565b921691610ba58382612f49565b91610baf83612f94565b63ffffffff60038401541680610be057602061088a8787878787610bd1611e09565b93600485526040850152613084565b8361055d6040519283926302adabff60e41b845260048401611f74565b34610132575f3660031901126101325760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610132576020366003190112610132576001600160a01b03610c61611756565b165f52600260205260405f20545f525f60205260c060405f20805490600181015490600281015467ffffffffffffffff60046003840154930154936040519586526001600160a01b038116602087015260a01c1660408501526060840152608083015260a0820152f35b34610132576004610ceb610cf5610ce1366117c2565b9491939093612caa565b0192828454612d0d565b91610cff83611b09565b92610d0d6040519485611acb565b808452610d1c601f1991611b09565b015f5b818110610dbf5750505f5b8351811015610d6e5780610d52610d4c610d4660019487611b58565b85611f5b565b50611e68565b610d5c8287611b92565b52610d678186611b92565b5001610d2a565b836040518091602082016020835281518091526020604084019201905f5b818110610d9a575050500390f35b9193509160206101a082610db160019488516118f4565b019401910191849392610d8c565b602090610dca611e09565b82828801015201610d1f565b34610132576040366003190112610132576101a0610e17610e12610df8611756565b610e00611e09565b50610e0d60243591612caa565b6133ad565b611e68565b610e2460405180926118f4565bf35b3461013257604036600319011261013257610e7b610e67610e62610e48611756565b610e50611b21565b50610e5d60243591612caa565b612f49565b611c5f565b604051918291602083526020830190611810565b0390f35b346101325760a036600319011261013257610e98611756565b6024359060443567ffffffffffffffff811161013257610ebc903690600401611782565b9060643567ffffffffffffffff811161013257610edd903690600401611782565b929091610ee86117b3565b94610ef28161215e565b6001600160a01b03811690815f52600360205260405f206001600160a01b0333165f5260205260405f20918254908115610fcb57505f525f602052600360405f20015497888103610f9b5750610f999750610f4b6121f5565b9160405191610f5983611a62565b6001820154835267ffffffffffffffff6002830154166020840152604051610f8f81610f888160038701611bde565b0382611acb565b60408401526124b0565b005b88907f66c28b14000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b7f56b99d1a000000000000000000000000000000000000000000000000000000005f526004523360245260445ffd5b34610132576110083661188e565b91909263ffffffff61101982612ef4565b9216916110268382612f49565b916001600160801b0386168015610b535761104084612f94565b600184015460028501906001600160801b03825416906001600160801b0361106f856103ee858560801c611b58565b9116106110c057906001600160801b0361109460209a61088a9a999897969594611de9565b166001600160801b03198254161790556110ac611e09565b945f86526040860152610100850152613084565b8886612fe4565b346101325760203660031901126101325760206102c56110e5611756565b611cf0565b3461013257604036600319011261013257611103611756565b6001600160a01b038061111461176c565b9261111d6120fb565b61112681612d3c565b1691825f52600560205260405f2082821673ffffffffffffffffffffffffffffffffffffffff1982541617905516907fe60dca1806c715a610dd982c3061b61892e8f9f8a508cf16be77a4daeaee03915f80a3005b34610132576003610ceb611191610ce1366117c2565b9161119b83611b09565b926111a96040519485611acb565b8084526111b8601f1991611b09565b015f5b8181106112715750505f5b835181101561120a57806111ee6111e86111e260019487611b58565b85611b65565b50611c5f565b6111f88287611b92565b526112038186611b92565b50016111c6565b836040518091602082016020835281518091526040830190602060408260051b8601019301915f905b82821061124257505050500390f35b919360019193955060206112618192603f198a82030186528851611810565b9601920192018594939192611233565b60209061127c611b21565b828288010152016111bb565b346101325760a0366003190112610132576112a1611756565b60243567ffffffffffffffff8111610132578060040190606060031982360301126101325760443567ffffffffffffffff8111610132576112e6903690600401611782565b60649291923567ffffffffffffffff811161013257611309903690600401611782565b9390926113146117b3565b9561131e8861215e565b6044820197602461132f8a84611a10565b9490500192603f61133f85611a43565b160361158d576001600160a01b03811690815f52600360205260405f206001600160a01b0333165f5260205260405f209161137b600154611a54565b908160015581845561138c83612d3c565b6040517fb1c9fe6e000000000000000000000000000000000000000000000000000000008152602081600481855afa908115611515575f91611552575b50600881101561028e57600781036115205750906020600492604051938480927f27793f870000000000000000000000000000000000000000000000000000000082525afa918215611515575f926114e1575b505f525f60205260405f205563ffffffff61144861144161143b6121f5565b96611a43565b9b85611a10565b91909b6040519561145887611a62565b35865216602085015261146a81611aed565b906114786040519283611acb565b80825236818d0111610132576020815f92610f999e838601378301015260408401526114dc6040516114ab604082611acb565b600b81527f2c22617761726473223a5b0000000000000000000000000000000000000000006020820152858561238e565b6124b0565b9091506020813d60201161150d575b816114fd60209383611acb565b810103126101325751908c61141c565b3d91506114f0565b6040513d5f823e3d90fd5b60ff917f2b78a206000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b90506020813d602011611585575b8161156d60209383611acb565b8101031261013257516008811015610132578d6113c9565b3d9150611560565b5063ffffffff6115a6896115a085611a43565b93611a10565b9290507f6e4e0229000000000000000000000000000000000000000000000000000000005f521660045260245260445ffd5b34610132576040366003190112610132576115f1611756565b6001600160a01b0361160161176c565b9161160a6120fb565b1690811561172e576001600160a01b031690811515806116a4575b61167857805f52600460205260405f208273ffffffffffffffffffffffffffffffffffffffff198254161790557f8187f7c87ce4e84dc7bd3968198de9f8bb1f978374c32e39b433662a0494f5d65f80a3005b507f1da9de05000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5060405163288c314960e21b81528260048201526020816024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115611515575f916116ff575b5015611625565b611721915060203d602011611727575b6117198183611acb565b810190611cd8565b836116f8565b503d61170f565b7f085e0eec000000000000000000000000000000000000000000000000000000005f5260045ffd5b600435906001600160a01b038216820361013257565b602435906001600160a01b038216820361013257565b9181601f840112156101325782359167ffffffffffffffff8311610132576020808501948460051b01011161013257565b60843590811515820361013257565b6060906003190112610132576004356001600160a01b038116810361013257906024359060443590565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b9060c080611827845160e0855260e08501906117ec565b936001600160801b0360208201511660208501526001600160801b0360408201511660408501526001600160801b0360608201511660608501526001600160801b03608082015116608085015263ffffffff60a08201511660a08501520151151591015290565b6080906003190112610132576004356001600160a01b0381168103610132579060243563ffffffff8116810361013257906044356001600160801b0381168103610132579060643590565b90600582101561028e5752565b600481101561028e57602452565b6118ff8282516118d9565b6020810151600481101561028e57610180918291602085015263ffffffff60408201511660408501526001600160a01b0360608201511660608501526001600160a01b03608082015116608085015267ffffffffffffffff60a08201511660a08501526001600160a01b0360c08201511660c085015267ffffffffffffffff60e08201511660e08501526001600160801b036101008201511661010085015267ffffffffffffffff6101208201511661012085015263ffffffff610140820151166101408501526101608101516101608501520151910152565b6060906003190112610132576004356001600160a01b0381168103610132579060243563ffffffff81168103610132579060443590565b903590601e1981360301821215610132570180359067ffffffffffffffff82116101325760200191813603831361013257565b3563ffffffff811681036101325790565b5f1981146109ec5760010190565b6060810190811067ffffffffffffffff821117611a7e57604052565b634e487b7160e01b5f52604160045260245ffd5b60e0810190811067ffffffffffffffff821117611a7e57604052565b6101a0810190811067ffffffffffffffff821117611a7e57604052565b90601f8019910116810190811067ffffffffffffffff821117611a7e57604052565b67ffffffffffffffff8111611a7e57601f01601f191660200190565b67ffffffffffffffff8111611a7e5760051b60200190565b60405190611b2e82611a92565b5f60c083606081528260208201528260408201528260608201528260808201528260a08201520152565b919082018092116109ec57565b8054821015611b7e575f5260205f209060021b01905f90565b634e487b7160e01b5f52603260045260245ffd5b8051821015611b7e5760209160051b010190565b90600182811c92168015611bd4575b6020831014611bc057565b634e487b7160e01b5f52602260045260245ffd5b91607f1691611bb5565b5f9291815491611bed83611ba6565b8083529260018116908115611c425750600114611c0957505050565b5f9081526020812093945091925b838310611c28575060209250010190565b600181602092949394548385870101520191019190611c17565b915050602093945060ff929192191683830152151560051b010190565b90604051611c6c81611a92565b60c060ff60038395604051611c8581610f888185611bde565b855260018101546001600160801b038116602087015260801c604086015260028101546001600160801b038116606087015260801c6080860152015463ffffffff811660a085015260201c161515910152565b90816020910312610132575180151581036101325790565b906001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016916040519063288c314960e21b82526001600160a01b03811691826004820152602081602481885afa908115611515575f91611dca575b50611dc557505f526004602052602460206001600160a01b0360405f205416936040519283809263288c314960e21b82528760048301525afa908115611515575f91611da6575b5015611da157565b5f9150565b611dbf915060203d602011611727576117198183611acb565b5f611d99565b925050565b611de3915060203d602011611727576117198183611acb565b5f611d52565b906001600160801b03809116911601906001600160801b0382116109ec57565b60405190611e1682611aae565b5f610180838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e0820152826101008201528261012082015282610140820152826101608201520152565b90604051611e7581611aae565b8092805460ff8116600581101561028e57835260ff8160081c1691600483101561028e576001600160a01b0360059261018094602087015263ffffffff8160101c16604087015260301c16606085015267ffffffffffffffff60018201546001600160a01b038116608087015260a01c1660a085015267ffffffffffffffff60028201546001600160a01b03811660c087015260a01c1660e085015263ffffffff60038201546001600160801b03811661010087015267ffffffffffffffff8160801c1661012087015260c01c1661014085015260048101546101608501520154910152565b8054821015611b7e575f52600660205f20910201905f90565b9063ffffffff611f91602092959495604085526040850190611bde565b9416910152565b92936001600160801b03606093969581611fbb8195608089526080890190611bde565b9816602087015216604085015216910152565b63ffffffff5f199116019063ffffffff82116109ec57565b908060209392818452848401375f828201840152601f01601f1916010190565b906001600160801b03809116911603906001600160801b0382116109ec57565b63ffffffff1680156109ec575f190190565b9081602091031261013257516001600160a01b03811681036101325790565b6001600160a01b03811690815f5260056020526001600160a01b0360405f205416806120f5575060049161208c602092612d3c565b604051928380927f7e5374860000000000000000000000000000000000000000000000000000000082525afa908115611515575f916120c9575090565b6120eb915060203d6020116120ee575b6120e38183611acb565b810190612038565b90565b503d6120d9565b91505090565b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001680330361212f5750565b7fe6dff6be000000000000000000000000000000000000000000000000000000005f523360045260245260445ffd5b6001600160a01b0316805f52600260205260405f20548061217d575050565b5f525f6020526001600160a01b03600160405f20015416907f9b4207e4000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b906121cd82611aed565b6121da6040519182611acb565b82815280926121eb601f1991611aed565b0190602036910137565b6040519061220561012083611acb565b61010082527f428a2f9871374491b5c0fbcfe9b5dba53956c25b59f111f1923f82a4ab1c5ed560208301527fd807aa9812835b01243185be550c7dc372be5d7480deb1fe9bdc06a7c19bf17460408301527fe49b69c1efbe47860fc19dc6240ca1cc2de92c6f4a7484aa5cb0a9dc76f988da60608301527f983e5152a831c66db00327c8bf597fc7c6e00bf3d5a7914706ca63511429296760808301527f27b70a852e1b21384d2c6dfc53380d13650a7354766a0abb81c2c92e92722c8560a08301527fa2bfe8a1a81a664bc24b8b70c76c51a3d192e819d6990624f40e3585106aa07060c08301527f19a4c1161e376c082748774c34b0bcb5391c0cb34ed8aa4a5b9cca4f682e6ff360e08301527f748f82ee78a5636f84c878148cc7020890befffaa4506cebbef9a3f7c67178f2610100830152611020916040519261234d8185611acb565b61100084526020840190601f1901368237925f5b6040811061236e57505050565b80602060019260021b8501015160e01c60208260051b8501015201612361565b67ffffffffffffffff83511690602081019167ffffffffffffffff835116019167ffffffffffffffff83116109ec5767ffffffffffffffff602093169052612421604082019361241185518580604051998a98848a9551918291018487015e8401908282015f8152815193849201905e01015f815203601f198101865285611acb565b603f19845116958691845161356f565b90526020612438612433858451612d00565b6121c3565b938451920101602084015e52565b5f5b82811061245457505050565b5f82820155600101612448565b91601f821161246f57505050565b80821161247b57505050565b6124a6925f5260205f20916020601f830160051c92106124a8575b601f82910160051c039101612446565b565b5f9150612496565b979492969195939760805260a05260e05260a051545f525f60205260405f209560e0518203612c7857916002870154925f925b8084106128b857505050506002850155156127745760409161253b835161250a8582611acb565b600281527f5d7d0000000000000000000000000000000000000000000000000000000000006020820152828461238e565b8282019182515160770390607782116109ec5761261060086001602094612569603f61261a995192166121c3565b86807fffffffffffffffff0000000000000000000000000000000000000000000000007ffffffffffffffff8000000000000000000000000000000000000000000000000828a015160c31b1616928c5199858b9651918291018488015e8501907f800000000000000000000000000000000000000000000000000000000000000083830152805192839101602183015e010190838201520301601719810185520183611acb565b519181519261356f565b908254808303612744575060018301805467ffffffffffffffff60a01b1933166001600160e01b0319909116174360a01b67ffffffffffffffff60a01b161790557f944b1dba27c536c0218afc10bf40ddc6a93cd9a24b1c1d6789508a4688d8032f9160809160a05154946001600160a01b0384511695865f526002602052825f2055855f526003602052815f206001600160a01b0333165f526020526003825f205f81555f60018201555f6002820155016126d68154611ba6565b9081612700575b5050600260038201549101549180519384523360208501528301526060820152a2565b81601f5f93116001146127175750555b5f806126dd565b8183526020832061273491601f0160051c84190190600101612446565b8082528160208120915555612710565b90507f9fd7fd4c000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b809392915051600160a0510155600260a0510167ffffffffffffffff60208501511667ffffffffffffffff198254161790556040600360a0510193015192835167ffffffffffffffff8111611a7e576127d7816127d18454611ba6565b84612461565b6020601f821160011461285457908061280992600396975f92612849575b50508160011b915f199060031b1c19161790565b90555b015460405190815233907fe003a03ed4369b6d8cddc3e8c18b85e080456aac0998f56fcaaa301b38ed50e360206001600160a01b036080511692a3565b015190505f806127f5565b601f19821695835f52815f20965f5b8181106128a05750916003969791846001959410612889575b505050811b01905561280c565b01515f1983881b60f8161c191690555f808061287c565b83830151895560019098019760209384019301612863565b600389939597999a989294969a0154916128dc6128d68884886137c7565b90613858565b15612c28576128ec8783876137c7565b9a909b6001600160801b0361290c6129078b60e0518c6137e2565b6137f2565b169085612bea57604061292181519182611acb565b600c81527f7b2270726f6a656374223a2200000000000000000000000000000000000000006020820152915b6001600a8204805b612bd25750612963816121c3565b60c0525b8080156129cb57600a83066030016030116109ec575f19019160c05151831015611b7e57600a91601f7fff0000000000000000000000000000000000000000000000000000000000000084840660300160f81b165f1a9160c0510101530490612967565b505050989794929a9c6002600c602093612a77959d979a999f8590612a70958160405198858a9651918291018688015e8501918483015f81523701017f222c22616d6f756e74223a220000000000000000000000000000000000000000815260c051519081602060c051018583015e017f227d000000000000000000000000000000000000000000000000000000000000838201520301601d19810184520182611acb565b8a8a61238e565b68010000000000000000811015611a7e57806001612a9e920160038c015560038b01611b65565b50612aaa8686866137c7565b9067ffffffffffffffff8211611a7e57612ace82612ac88554611ba6565b85612461565b5f90601f8311600114612b67578260019593612b519593612b03935f92612b5c5750508160011b915f199060031b1c19161790565b81555b6001600160801b0384612b1f6129078b60e0518a6137e2565b920191166001600160801b03198254161790556001600160801b03612b4a6129078960e051886137e2565b1690611b58565b9401929190916124e3565b013590505f806127f5565b601f19831691845f5260205f20925f5b818110612bba575092600196949192879383612b51989610612ba1575b505050811b018155612b06565b01355f19600384901b60f8161c191690555f8080612b94565b91936020600181928787013581550195019201612b77565b919d90612be0600a91611a54565b919e920480612955565b6040612bf881519182611acb565b600d81527f2c7b2270726f6a656374223a220000000000000000000000000000000000000060208201529161294d565b61055d83612c378985896137c7565b92906040519384937f340f7fa80000000000000000000000000000000000000000000000000000000085526004850152604060248501526044840191611fe6565b507f45a9e31e000000000000000000000000000000000000000000000000000000005f5260045260e05160245260445ffd5b6001600160a01b0316805f52600260205260405f2054908115612cd557505f525f60205260405f2090565b7fa45ea445000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b919082039182116109ec57565b80821015612d355782612d208383612d00565b1015612d30576120eb9250612d00565b505090565b5050505f90565b803b15612ed8576001600160a01b03166040517fbb07e85d0000000000000000000000000000000000000000000000000000000081525f81600481855afa5f9181612e5c575b50612d9a575063be4803e760e01b5f5260045260245ffd5b6020612dda91604051809381927f4a567dc100000000000000000000000000000000000000000000000000000000835284600484015260248301906117ec565b03816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9081156115155782916001600160a01b03915f91612e3d575b501603612e2b5750565b63be4803e760e01b5f5260045260245ffd5b612e56915060203d6020116120ee576120e38183611acb565b5f612e21565b9091503d805f833e612e6e8183611acb565b8101906020818303126101325780519067ffffffffffffffff8211610132570181601f8201121561013257805190612ea582611aed565b92612eb36040519485611acb565b8284526020838301011161013257815f9260208093018386015e83010152905f612d82565b6001600160a01b039063be4803e760e01b5f521660045260245ffd5b906001600160a01b03612f0f612f0984612caa565b93612057565b16803303612f1a5750565b7f6f4baaed000000000000000000000000000000000000000000000000000000005f523360045260245260445ffd5b600301805480831015612f65575090612f6191611b65565b5090565b827f14b25855000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b60ff600382015460201c16612fa65750565b61055d906040519182917fba717bf5000000000000000000000000000000000000000000000000000000008352602060048401526024830190611bde565b61303e9160018201546001600160801b03600284015416906001600160801b036040519586957f4939580600000000000000000000000000000000000000000000000000000000875260a0600488015260a4870190611bde565b931660248501526001600160801b038116604485015260801c606484015260848301520390fd5b90600481101561028e5761ff0082549160081b169061ff001916179055565b92909493801580613398575b61089257610180820190815260608201923384526130ad33613806565b916001600160a01b036080850193168352600460a085019867ffffffffffffffff43168a520197885498680100000000000000008a1015611a7e57896130f891600182018155611f5b565b929092613385578551600581101561028e5760ff80198554169116178355602086015191600483101561028e5760039567ffffffffffffffff6132039261314160059688613065565b60408a019a8b51907fffffffffffff000000000000000000000000000000000000000000000000ffff79ffffffffffffffffffffffffffffffffffffffff00000000000065ffffffff00008b549460101b16928365ffffffff0000198616178c555160301b169216171787556001600160a01b0380600189019451161673ffffffffffffffffffffffffffffffffffffffff19845416178355511667ffffffffffffffff60a01b1967ffffffffffffffff60a01b83549260a01b169116179055565b61326c600284016001600160a01b038060c08a0151161673ffffffffffffffffffffffffffffffffffffffff1982541617815567ffffffffffffffff60e08901511667ffffffffffffffff60a01b1967ffffffffffffffff60a01b83549260a01b169116179055565b6133098584016001600160801b03806101008a015116166001600160801b03198254161781556101208801517fffffffffffffffff0000000000000000ffffffffffffffffffffffffffffffff77ffffffffffffffff0000000000000000000000000000000083549260801b16911617815563ffffffff6101408901511663ffffffff60c01b1963ffffffff60c01b83549260c01b169116179055565b610160860151600484015551910155019163ffffffff8354169063ffffffff82146109ec576001600160a01b0363ffffffff6101a09289968260017fcc3bf694ac56ef4df9322ecb5cfe7f2c93097b29cebdfac19b6f7f7b72027512970116831982541617905551169561338060405180966118f4565b1692a4565b634e487b7160e01b5f525f60045260245ffd5b508151600581101561028e5760021415613090565b6004018054808310156133c5575090612f6191611f5b565b827f8b3405de000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b6133fd33613806565b906001600160a01b03806001830154169216918214908115613451575b506134225750565b7ff219d366000000000000000000000000000000000000000000000000000000005f523360045260245260445ffd5b6001600160a01b0380925061346a915460301c16611cf0565b1681145f61341a565b81549060ff61348e63ffffffff8460101c1660038401611b65565b50921692600584101561028e57600393806134fd57506001600160801b039150830154166001600160801b036134cb600284019282845416612006565b166001600160801b03198254161790555b0163ffffffff6134ee81835416612026565b1663ffffffff19825416179055565b6001810361352f575061352a9150836001600160801b039101541661043c6002840191825460801c612006565b6134dc565b841461353d575b50506134dc565b8391600463ffffffff8461355894015460c01c169101611f5b565b500163ffffffff60c01b1981541690555f80613536565b602090949293818501940101610e0082015b81851061358f575050509050565b5f5b601081106137a9575061080083015b81811061374f57508560e01c8063ffffffff8860c01c169163ffffffff8960a01c169863ffffffff8160801c169363ffffffff8260601c169a63ffffffff8360401c1663ffffffff8460201c1663ffffffff85168b5b6108008d0181106136d1575073ffffffff0000000000000000000000000000000060409a9b9c9d9e9f6fffffffff0000000000000000000000008897956bffffffff000000000000000063ffffffff60c01b989667ffffffff0000000063ffffffff6001600160e01b03199e9d77ffffffff0000000000000000000000000000000000000000990116918c60201c0160201b1617918f8b901c018f1b1617918860601c0160601b1617998660801c0160801b16918560a01c0160a01b16179260c01c0160c01b1617920160e01b161717950193929190613581565b9e91979392908f60209163ffffffff91640100000001869d999d029061080081015190510191838d808818891618928060191c9080600b1c9060061c18181601010181818d826401000000018b0291808c178b16908c1617918060161c9080600d1c9060021c18181601011697011693999495989192939f016135f6565b8063ffffffff60208093015164010000000181029083516101c085015192640100000001840261012087015194600a1c908060131c9060111c18189260031c908060121c9060071c181801010116610200820152016135a0565b8060019160021b87015160e01c6108008260051b8701015201613591565b90821015611b7e576137de9160051b810190611a10565b9091565b9190811015611b7e5760051b0190565b356001600160801b03811681036101325790565b9061381082611cf0565b916001600160a01b038316156138235750565b6001600160a01b03907fa622a58f000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b5f5b8281101561391b577fff0000000000000000000000000000000000000000000000000000000000000081830135167f200000000000000000000000000000000000000000000000000000000000000081109081156138f1575b81156138c7575b50612d355760010161385a565b7f5c000000000000000000000000000000000000000000000000000000000000009150145f6138ba565b7f2200000000000000000000000000000000000000000000000000000000000000811491506138b3565b505015159056",
}

// AwardsABI is the input ABI used to generate the binding from.
// Deprecated: Use AwardsMetaData.ABI instead.
var AwardsABI = AwardsMetaData.ABI

// AwardsBin is the compiled bytecode used for deploying new contracts.
// Deprecated: Use AwardsMetaData.Bin instead.
var AwardsBin = AwardsMetaData.Bin

// DeployAwards deploys a new Ethereum contract, binding an instance of Awards to it.
func DeployAwards(auth *bind.TransactOpts, backend bind.ContractBackend, organisations_ common.Address, elections_ common.Address, founding []IAwardsAffiliation) (common.Address, *types.Transaction, *Awards, error) {
	parsed, err := AwardsMetaData.GetAbi()
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	if parsed == nil {
		return common.Address{}, nil, nil, errors.New("GetABI returned nil")
	}

	address, tx, contract, err := bind.DeployContract(auth, *parsed, common.FromHex(AwardsBin), backend, organisations_, elections_, founding)
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	return address, tx, &Awards{AwardsCaller: AwardsCaller{contract: contract}, AwardsTransactor: AwardsTransactor{contract: contract}, AwardsFilterer: AwardsFilterer{contract: contract}}, nil
}

// Awards is an auto generated Go binding around an Ethereum contract.
type Awards struct {
	AwardsCaller     // Read-only binding to the contract
	AwardsTransactor // Write-only binding to the contract
	AwardsFilterer   // Log filterer for contract events
}

// AwardsCaller is an auto generated read-only Go binding around an Ethereum contract.
type AwardsCaller struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// AwardsTransactor is an auto generated write-only Go binding around an Ethereum contract.
type AwardsTransactor struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// AwardsFilterer is an auto generated log filtering Go binding around an Ethereum contract events.
type AwardsFilterer struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// AwardsSession is an auto generated Go binding around an Ethereum contract,
// with pre-set call and transact options.
type AwardsSession struct {
	Contract     *Awards           // Generic contract binding to set the session for
	CallOpts     bind.CallOpts     // Call options to use throughout this session
	TransactOpts bind.TransactOpts // Transaction auth options to use throughout this session
}

// AwardsCallerSession is an auto generated read-only Go binding around an Ethereum contract,
// with pre-set call options.
type AwardsCallerSession struct {
	Contract *AwardsCaller // Generic contract caller binding to set the session for
	CallOpts bind.CallOpts // Call options to use throughout this session
}

// AwardsTransactorSession is an auto generated write-only Go binding around an Ethereum contract,
// with pre-set transact options.
type AwardsTransactorSession struct {
	Contract     *AwardsTransactor // Generic contract transactor binding to set the session for
	TransactOpts bind.TransactOpts // Transaction auth options to use throughout this session
}

// AwardsRaw is an auto generated low-level Go binding around an Ethereum contract.
type AwardsRaw struct {
	Contract *Awards // Generic contract binding to access the raw methods on
}

// AwardsCallerRaw is an auto generated low-level read-only Go binding around an Ethereum contract.
type AwardsCallerRaw struct {
	Contract *AwardsCaller // Generic read-only contract binding to access the raw methods on
}

// AwardsTransactorRaw is an auto generated low-level write-only Go binding around an Ethereum contract.
type AwardsTransactorRaw struct {
	Contract *AwardsTransactor // Generic write-only contract binding to access the raw methods on
}

// NewAwards creates a new instance of Awards, bound to a specific deployed contract.
func NewAwards(address common.Address, backend bind.ContractBackend) (*Awards, error) {
	contract, err := bindAwards(address, backend, backend, backend)
	if err != nil {
		return nil, err
	}
	return &Awards{AwardsCaller: AwardsCaller{contract: contract}, AwardsTransactor: AwardsTransactor{contract: contract}, AwardsFilterer: AwardsFilterer{contract: contract}}, nil
}

// NewAwardsCaller creates a new read-only instance of Awards, bound to a specific deployed contract.
func NewAwardsCaller(address common.Address, caller bind.ContractCaller) (*AwardsCaller, error) {
	contract, err := bindAwards(address, caller, nil, nil)
	if err != nil {
		return nil, err
	}
	return &AwardsCaller{contract: contract}, nil
}

// NewAwardsTransactor creates a new write-only instance of Awards, bound to a specific deployed contract.
func NewAwardsTransactor(address common.Address, transactor bind.ContractTransactor) (*AwardsTransactor, error) {
	contract, err := bindAwards(address, nil, transactor, nil)
	if err != nil {
		return nil, err
	}
	return &AwardsTransactor{contract: contract}, nil
}

// NewAwardsFilterer creates a new log filterer instance of Awards, bound to a specific deployed contract.
func NewAwardsFilterer(address common.Address, filterer bind.ContractFilterer) (*AwardsFilterer, error) {
	contract, err := bindAwards(address, nil, nil, filterer)
	if err != nil {
		return nil, err
	}
	return &AwardsFilterer{contract: contract}, nil
}

// bindAwards binds a generic wrapper to an already deployed contract.
func bindAwards(address common.Address, caller bind.ContractCaller, transactor bind.ContractTransactor, filterer bind.ContractFilterer) (*bind.BoundContract, error) {
	parsed, err := AwardsMetaData.GetAbi()
	if err != nil {
		return nil, err
	}
	return bind.NewBoundContract(address, *parsed, caller, transactor, filterer), nil
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_Awards *AwardsRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _Awards.Contract.AwardsCaller.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_Awards *AwardsRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _Awards.Contract.AwardsTransactor.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_Awards *AwardsRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _Awards.Contract.AwardsTransactor.contract.Transact(opts, method, params...)
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_Awards *AwardsCallerRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _Awards.Contract.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_Awards *AwardsTransactorRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _Awards.Contract.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_Awards *AwardsTransactorRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _Awards.Contract.contract.Transact(opts, method, params...)
}

// MAXREASON is a free data retrieval call binding the contract method 0xf594e320.
//
// Solidity: function MAX_REASON() view returns(uint256)
func (_Awards *AwardsCaller) MAXREASON(opts *bind.CallOpts) (*big.Int, error) {
	var out []interface{}
	err := _Awards.contract.Call(opts, &out, "MAX_REASON")

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// MAXREASON is a free data retrieval call binding the contract method 0xf594e320.
//
// Solidity: function MAX_REASON() view returns(uint256)
func (_Awards *AwardsSession) MAXREASON() (*big.Int, error) {
	return _Awards.Contract.MAXREASON(&_Awards.CallOpts)
}

// MAXREASON is a free data retrieval call binding the contract method 0xf594e320.
//
// Solidity: function MAX_REASON() view returns(uint256)
func (_Awards *AwardsCallerSession) MAXREASON() (*big.Int, error) {
	return _Awards.Contract.MAXREASON(&_Awards.CallOpts)
}

// Award is a free data retrieval call binding the contract method 0x5d8a776e.
//
// Solidity: function award(address election, uint256 index) view returns((string,uint128,uint128,uint128,uint128,uint32,bool))
func (_Awards *AwardsCaller) Award(opts *bind.CallOpts, election common.Address, index *big.Int) (IAwardsAward, error) {
	var out []interface{}
	err := _Awards.contract.Call(opts, &out, "award", election, index)

	if err != nil {
		return *new(IAwardsAward), err
	}

	out0 := *abi.ConvertType(out[0], new(IAwardsAward)).(*IAwardsAward)

	return out0, err

}

// Award is a free data retrieval call binding the contract method 0x5d8a776e.
//
// Solidity: function award(address election, uint256 index) view returns((string,uint128,uint128,uint128,uint128,uint32,bool))
func (_Awards *AwardsSession) Award(election common.Address, index *big.Int) (IAwardsAward, error) {
	return _Awards.Contract.Award(&_Awards.CallOpts, election, index)
}

// Award is a free data retrieval call binding the contract method 0x5d8a776e.
//
// Solidity: function award(address election, uint256 index) view returns((string,uint128,uint128,uint128,uint128,uint32,bool))
func (_Awards *AwardsCallerSession) Award(election common.Address, index *big.Int) (IAwardsAward, error) {
	return _Awards.Contract.Award(&_Awards.CallOpts, election, index)
}

// Awards is a free data retrieval call binding the contract method 0x1d4233fc.
//
// Solidity: function awards(address election, uint256 from, uint256 count) view returns((string,uint128,uint128,uint128,uint128,uint32,bool)[] page)
func (_Awards *AwardsCaller) Awards(opts *bind.CallOpts, election common.Address, from *big.Int, count *big.Int) ([]IAwardsAward, error) {
	var out []interface{}
	err := _Awards.contract.Call(opts, &out, "awards", election, from, count)

	if err != nil {
		return *new([]IAwardsAward), err
	}

	out0 := *abi.ConvertType(out[0], new([]IAwardsAward)).(*[]IAwardsAward)

	return out0, err

}

// Awards is a free data retrieval call binding the contract method 0x1d4233fc.
//
// Solidity: function awards(address election, uint256 from, uint256 count) view returns((string,uint128,uint128,uint128,uint128,uint32,bool)[] page)
func (_Awards *AwardsSession) Awards(election common.Address, from *big.Int, count *big.Int) ([]IAwardsAward, error) {
	return _Awards.Contract.Awards(&_Awards.CallOpts, election, from, count)
}

// Awards is a free data retrieval call binding the contract method 0x1d4233fc.
//
// Solidity: function awards(address election, uint256 from, uint256 count) view returns((string,uint128,uint128,uint128,uint128,uint32,bool)[] page)
func (_Awards *AwardsCallerSession) Awards(election common.Address, from *big.Int, count *big.Int) ([]IAwardsAward, error) {
	return _Awards.Contract.Awards(&_Awards.CallOpts, election, from, count)
}

// Book is a free data retrieval call binding the contract method 0x7ca81460.
//
// Solidity: function book(address election) view returns(bytes32 outcome, address recorder, uint64 recordedIn, uint256 total, uint256 awardCount, uint256 entryCount)
func (_Awards *AwardsCaller) Book(opts *bind.CallOpts, election common.Address) (struct {
	Outcome    [32]byte
	Recorder   common.Address
	RecordedIn uint64
	Total      *big.Int
	AwardCount *big.Int
	EntryCount *big.Int
}, error) {
	var out []interface{}
	err := _Awards.contract.Call(opts, &out, "book", election)

	outstruct := new(struct {
		Outcome    [32]byte
		Recorder   common.Address
		RecordedIn uint64
		Total      *big.Int
		AwardCount *big.Int
		EntryCount *big.Int
	})
	if err != nil {
		return *outstruct, err
	}

	outstruct.Outcome = *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	outstruct.Recorder = *abi.ConvertType(out[1], new(common.Address)).(*common.Address)
	outstruct.RecordedIn = *abi.ConvertType(out[2], new(uint64)).(*uint64)
	outstruct.Total = *abi.ConvertType(out[3], new(*big.Int)).(**big.Int)
	outstruct.AwardCount = *abi.ConvertType(out[4], new(*big.Int)).(**big.Int)
	outstruct.EntryCount = *abi.ConvertType(out[5], new(*big.Int)).(**big.Int)

	return *outstruct, err

}

// Book is a free data retrieval call binding the contract method 0x7ca81460.
//
// Solidity: function book(address election) view returns(bytes32 outcome, address recorder, uint64 recordedIn, uint256 total, uint256 awardCount, uint256 entryCount)
func (_Awards *AwardsSession) Book(election common.Address) (struct {
	Outcome    [32]byte
	Recorder   common.Address
	RecordedIn uint64
	Total      *big.Int
	AwardCount *big.Int
	EntryCount *big.Int
}, error) {
	return _Awards.Contract.Book(&_Awards.CallOpts, election)
}

// Book is a free data retrieval call binding the contract method 0x7ca81460.
//
// Solidity: function book(address election) view returns(bytes32 outcome, address recorder, uint64 recordedIn, uint256 total, uint256 awardCount, uint256 entryCount)
func (_Awards *AwardsCallerSession) Book(election common.Address) (struct {
	Outcome    [32]byte
	Recorder   common.Address
	RecordedIn uint64
	Total      *big.Int
	AwardCount *big.Int
	EntryCount *big.Int
}, error) {
	return _Awards.Contract.Book(&_Awards.CallOpts, election)
}

// Bookkeeper is a free data retrieval call binding the contract method 0xd8815f68.
//
// Solidity: function bookkeeper(address election) view returns(address account)
func (_Awards *AwardsCaller) Bookkeeper(opts *bind.CallOpts, election common.Address) (common.Address, error) {
	var out []interface{}
	err := _Awards.contract.Call(opts, &out, "bookkeeper", election)

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// Bookkeeper is a free data retrieval call binding the contract method 0xd8815f68.
//
// Solidity: function bookkeeper(address election) view returns(address account)
func (_Awards *AwardsSession) Bookkeeper(election common.Address) (common.Address, error) {
	return _Awards.Contract.Bookkeeper(&_Awards.CallOpts, election)
}

// Bookkeeper is a free data retrieval call binding the contract method 0xd8815f68.
//
// Solidity: function bookkeeper(address election) view returns(address account)
func (_Awards *AwardsCallerSession) Bookkeeper(election common.Address) (common.Address, error) {
	return _Awards.Contract.Bookkeeper(&_Awards.CallOpts, election)
}

// Elections is a free data retrieval call binding the contract method 0x86a01aac.
//
// Solidity: function elections() view returns(address)
func (_Awards *AwardsCaller) Elections(opts *bind.CallOpts) (common.Address, error) {
	var out []interface{}
	err := _Awards.contract.Call(opts, &out, "elections")

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// Elections is a free data retrieval call binding the contract method 0x86a01aac.
//
// Solidity: function elections() view returns(address)
func (_Awards *AwardsSession) Elections() (common.Address, error) {
	return _Awards.Contract.Elections(&_Awards.CallOpts)
}

// Elections is a free data retrieval call binding the contract method 0x86a01aac.
//
// Solidity: function elections() view returns(address)
func (_Awards *AwardsCallerSession) Elections() (common.Address, error) {
	return _Awards.Contract.Elections(&_Awards.CallOpts)
}

// Entries is a free data retrieval call binding the contract method 0x77b86754.
//
// Solidity: function entries(address election, uint256 from, uint256 count) view returns((uint8,uint8,uint32,address,address,uint64,address,uint64,uint128,uint64,uint32,bytes32,bytes32)[] page)
func (_Awards *AwardsCaller) Entries(opts *bind.CallOpts, election common.Address, from *big.Int, count *big.Int) ([]IAwardsEntry, error) {
	var out []interface{}
	err := _Awards.contract.Call(opts, &out, "entries", election, from, count)

	if err != nil {
		return *new([]IAwardsEntry), err
	}

	out0 := *abi.ConvertType(out[0], new([]IAwardsEntry)).(*[]IAwardsEntry)

	return out0, err

}

// Entries is a free data retrieval call binding the contract method 0x77b86754.
//
// Solidity: function entries(address election, uint256 from, uint256 count) view returns((uint8,uint8,uint32,address,address,uint64,address,uint64,uint128,uint64,uint32,bytes32,bytes32)[] page)
func (_Awards *AwardsSession) Entries(election common.Address, from *big.Int, count *big.Int) ([]IAwardsEntry, error) {
	return _Awards.Contract.Entries(&_Awards.CallOpts, election, from, count)
}

// Entries is a free data retrieval call binding the contract method 0x77b86754.
//
// Solidity: function entries(address election, uint256 from, uint256 count) view returns((uint8,uint8,uint32,address,address,uint64,address,uint64,uint128,uint64,uint32,bytes32,bytes32)[] page)
func (_Awards *AwardsCallerSession) Entries(election common.Address, from *big.Int, count *big.Int) ([]IAwardsEntry, error) {
	return _Awards.Contract.Entries(&_Awards.CallOpts, election, from, count)
}

// Entry is a free data retrieval call binding the contract method 0x67d321b3.
//
// Solidity: function entry(address election, uint256 id) view returns((uint8,uint8,uint32,address,address,uint64,address,uint64,uint128,uint64,uint32,bytes32,bytes32))
func (_Awards *AwardsCaller) Entry(opts *bind.CallOpts, election common.Address, id *big.Int) (IAwardsEntry, error) {
	var out []interface{}
	err := _Awards.contract.Call(opts, &out, "entry", election, id)

	if err != nil {
		return *new(IAwardsEntry), err
	}

	out0 := *abi.ConvertType(out[0], new(IAwardsEntry)).(*IAwardsEntry)

	return out0, err

}

// Entry is a free data retrieval call binding the contract method 0x67d321b3.
//
// Solidity: function entry(address election, uint256 id) view returns((uint8,uint8,uint32,address,address,uint64,address,uint64,uint128,uint64,uint32,bytes32,bytes32))
func (_Awards *AwardsSession) Entry(election common.Address, id *big.Int) (IAwardsEntry, error) {
	return _Awards.Contract.Entry(&_Awards.CallOpts, election, id)
}

// Entry is a free data retrieval call binding the contract method 0x67d321b3.
//
// Solidity: function entry(address election, uint256 id) view returns((uint8,uint8,uint32,address,address,uint64,address,uint64,uint128,uint64,uint32,bytes32,bytes32))
func (_Awards *AwardsCallerSession) Entry(election common.Address, id *big.Int) (IAwardsEntry, error) {
	return _Awards.Contract.Entry(&_Awards.CallOpts, election, id)
}

// OrganisationOf is a free data retrieval call binding the contract method 0x383bce6a.
//
// Solidity: function organisationOf(address account) view returns(address member)
func (_Awards *AwardsCaller) OrganisationOf(opts *bind.CallOpts, account common.Address) (common.Address, error) {
	var out []interface{}
	err := _Awards.contract.Call(opts, &out, "organisationOf", account)

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// OrganisationOf is a free data retrieval call binding the contract method 0x383bce6a.
//
// Solidity: function organisationOf(address account) view returns(address member)
func (_Awards *AwardsSession) OrganisationOf(account common.Address) (common.Address, error) {
	return _Awards.Contract.OrganisationOf(&_Awards.CallOpts, account)
}

// OrganisationOf is a free data retrieval call binding the contract method 0x383bce6a.
//
// Solidity: function organisationOf(address account) view returns(address member)
func (_Awards *AwardsCallerSession) OrganisationOf(account common.Address) (common.Address, error) {
	return _Awards.Contract.OrganisationOf(&_Awards.CallOpts, account)
}

// Organisations is a free data retrieval call binding the contract method 0xabf0e71f.
//
// Solidity: function organisations() view returns(address)
func (_Awards *AwardsCaller) Organisations(opts *bind.CallOpts) (common.Address, error) {
	var out []interface{}
	err := _Awards.contract.Call(opts, &out, "organisations")

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// Organisations is a free data retrieval call binding the contract method 0xabf0e71f.
//
// Solidity: function organisations() view returns(address)
func (_Awards *AwardsSession) Organisations() (common.Address, error) {
	return _Awards.Contract.Organisations(&_Awards.CallOpts)
}

// Organisations is a free data retrieval call binding the contract method 0xabf0e71f.
//
// Solidity: function organisations() view returns(address)
func (_Awards *AwardsCallerSession) Organisations() (common.Address, error) {
	return _Awards.Contract.Organisations(&_Awards.CallOpts)
}

// Recording is a free data retrieval call binding the contract method 0xcdeabacb.
//
// Solidity: function recording(address election, address recorder) view returns(bool begun, uint256 count)
func (_Awards *AwardsCaller) Recording(opts *bind.CallOpts, election common.Address, recorder common.Address) (struct {
	Begun bool
	Count *big.Int
}, error) {
	var out []interface{}
	err := _Awards.contract.Call(opts, &out, "recording", election, recorder)

	outstruct := new(struct {
		Begun bool
		Count *big.Int
	})
	if err != nil {
		return *outstruct, err
	}

	outstruct.Begun = *abi.ConvertType(out[0], new(bool)).(*bool)
	outstruct.Count = *abi.ConvertType(out[1], new(*big.Int)).(**big.Int)

	return *outstruct, err

}

// Recording is a free data retrieval call binding the contract method 0xcdeabacb.
//
// Solidity: function recording(address election, address recorder) view returns(bool begun, uint256 count)
func (_Awards *AwardsSession) Recording(election common.Address, recorder common.Address) (struct {
	Begun bool
	Count *big.Int
}, error) {
	return _Awards.Contract.Recording(&_Awards.CallOpts, election, recorder)
}

// Recording is a free data retrieval call binding the contract method 0xcdeabacb.
//
// Solidity: function recording(address election, address recorder) view returns(bool begun, uint256 count)
func (_Awards *AwardsCallerSession) Recording(election common.Address, recorder common.Address) (struct {
	Begun bool
	Count *big.Int
}, error) {
	return _Awards.Contract.Recording(&_Awards.CallOpts, election, recorder)
}

// Affiliate is a paid mutator transaction binding the contract method 0x01940eb1.
//
// Solidity: function affiliate(address account, address member) returns()
func (_Awards *AwardsTransactor) Affiliate(opts *bind.TransactOpts, account common.Address, member common.Address) (*types.Transaction, error) {
	return _Awards.contract.Transact(opts, "affiliate", account, member)
}

// Affiliate is a paid mutator transaction binding the contract method 0x01940eb1.
//
// Solidity: function affiliate(address account, address member) returns()
func (_Awards *AwardsSession) Affiliate(account common.Address, member common.Address) (*types.Transaction, error) {
	return _Awards.Contract.Affiliate(&_Awards.TransactOpts, account, member)
}

// Affiliate is a paid mutator transaction binding the contract method 0x01940eb1.
//
// Solidity: function affiliate(address account, address member) returns()
func (_Awards *AwardsTransactorSession) Affiliate(account common.Address, member common.Address) (*types.Transaction, error) {
	return _Awards.Contract.Affiliate(&_Awards.TransactOpts, account, member)
}

// Appoint is a paid mutator transaction binding the contract method 0x1ea04de3.
//
// Solidity: function appoint(address election, address account) returns()
func (_Awards *AwardsTransactor) Appoint(opts *bind.TransactOpts, election common.Address, account common.Address) (*types.Transaction, error) {
	return _Awards.contract.Transact(opts, "appoint", election, account)
}

// Appoint is a paid mutator transaction binding the contract method 0x1ea04de3.
//
// Solidity: function appoint(address election, address account) returns()
func (_Awards *AwardsSession) Appoint(election common.Address, account common.Address) (*types.Transaction, error) {
	return _Awards.Contract.Appoint(&_Awards.TransactOpts, election, account)
}

// Appoint is a paid mutator transaction binding the contract method 0x1ea04de3.
//
// Solidity: function appoint(address election, address account) returns()
func (_Awards *AwardsTransactorSession) Appoint(election common.Address, account common.Address) (*types.Transaction, error) {
	return _Awards.Contract.Appoint(&_Awards.TransactOpts, election, account)
}

// Confirm is a paid mutator transaction binding the contract method 0xd7ca01b5.
//
// Solidity: function confirm(address election, uint256 id) returns()
func (_Awards *AwardsTransactor) Confirm(opts *bind.TransactOpts, election common.Address, id *big.Int) (*types.Transaction, error) {
	return _Awards.contract.Transact(opts, "confirm", election, id)
}

// Confirm is a paid mutator transaction binding the contract method 0xd7ca01b5.
//
// Solidity: function confirm(address election, uint256 id) returns()
func (_Awards *AwardsSession) Confirm(election common.Address, id *big.Int) (*types.Transaction, error) {
	return _Awards.Contract.Confirm(&_Awards.TransactOpts, election, id)
}

// Confirm is a paid mutator transaction binding the contract method 0xd7ca01b5.
//
// Solidity: function confirm(address election, uint256 id) returns()
func (_Awards *AwardsTransactorSession) Confirm(election common.Address, id *big.Int) (*types.Transaction, error) {
	return _Awards.Contract.Confirm(&_Awards.TransactOpts, election, id)
}

// ProposeCompletion is a paid mutator transaction binding the contract method 0x8d5353ad.
//
// Solidity: function proposeCompletion(address election, uint32 award_, bytes32 document) returns(uint256 id)
func (_Awards *AwardsTransactor) ProposeCompletion(opts *bind.TransactOpts, election common.Address, award_ uint32, document [32]byte) (*types.Transaction, error) {
	return _Awards.contract.Transact(opts, "proposeCompletion", election, award_, document)
}

// ProposeCompletion is a paid mutator transaction binding the contract method 0x8d5353ad.
//
// Solidity: function proposeCompletion(address election, uint32 award_, bytes32 document) returns(uint256 id)
func (_Awards *AwardsSession) ProposeCompletion(election common.Address, award_ uint32, document [32]byte) (*types.Transaction, error) {
	return _Awards.Contract.ProposeCompletion(&_Awards.TransactOpts, election, award_, document)
}

// ProposeCompletion is a paid mutator transaction binding the contract method 0x8d5353ad.
//
// Solidity: function proposeCompletion(address election, uint32 award_, bytes32 document) returns(uint256 id)
func (_Awards *AwardsTransactorSession) ProposeCompletion(election common.Address, award_ uint32, document [32]byte) (*types.Transaction, error) {
	return _Awards.Contract.ProposeCompletion(&_Awards.TransactOpts, election, award_, document)
}

// ProposeMilestone is a paid mutator transaction binding the contract method 0xc448370b.
//
// Solidity: function proposeMilestone(address election, uint32 award_, bytes32 text, bytes32 document, uint64 planned) returns(uint256 id)
func (_Awards *AwardsTransactor) ProposeMilestone(opts *bind.TransactOpts, election common.Address, award_ uint32, text [32]byte, document [32]byte, planned uint64) (*types.Transaction, error) {
	return _Awards.contract.Transact(opts, "proposeMilestone", election, award_, text, document, planned)
}

// ProposeMilestone is a paid mutator transaction binding the contract method 0xc448370b.
//
// Solidity: function proposeMilestone(address election, uint32 award_, bytes32 text, bytes32 document, uint64 planned) returns(uint256 id)
func (_Awards *AwardsSession) ProposeMilestone(election common.Address, award_ uint32, text [32]byte, document [32]byte, planned uint64) (*types.Transaction, error) {
	return _Awards.Contract.ProposeMilestone(&_Awards.TransactOpts, election, award_, text, document, planned)
}

// ProposeMilestone is a paid mutator transaction binding the contract method 0xc448370b.
//
// Solidity: function proposeMilestone(address election, uint32 award_, bytes32 text, bytes32 document, uint64 planned) returns(uint256 id)
func (_Awards *AwardsTransactorSession) ProposeMilestone(election common.Address, award_ uint32, text [32]byte, document [32]byte, planned uint64) (*types.Transaction, error) {
	return _Awards.Contract.ProposeMilestone(&_Awards.TransactOpts, election, award_, text, document, planned)
}

// ProposePayment is a paid mutator transaction binding the contract method 0x3ffc0c7c.
//
// Solidity: function proposePayment(address election, uint32 award_, uint128 amount, bytes32 document) returns(uint256 id)
func (_Awards *AwardsTransactor) ProposePayment(opts *bind.TransactOpts, election common.Address, award_ uint32, amount *big.Int, document [32]byte) (*types.Transaction, error) {
	return _Awards.contract.Transact(opts, "proposePayment", election, award_, amount, document)
}

// ProposePayment is a paid mutator transaction binding the contract method 0x3ffc0c7c.
//
// Solidity: function proposePayment(address election, uint32 award_, uint128 amount, bytes32 document) returns(uint256 id)
func (_Awards *AwardsSession) ProposePayment(election common.Address, award_ uint32, amount *big.Int, document [32]byte) (*types.Transaction, error) {
	return _Awards.Contract.ProposePayment(&_Awards.TransactOpts, election, award_, amount, document)
}

// ProposePayment is a paid mutator transaction binding the contract method 0x3ffc0c7c.
//
// Solidity: function proposePayment(address election, uint32 award_, uint128 amount, bytes32 document) returns(uint256 id)
func (_Awards *AwardsTransactorSession) ProposePayment(election common.Address, award_ uint32, amount *big.Int, document [32]byte) (*types.Transaction, error) {
	return _Awards.Contract.ProposePayment(&_Awards.TransactOpts, election, award_, amount, document)
}

// ProposeReached is a paid mutator transaction binding the contract method 0xa82ad3e1.
//
// Solidity: function proposeReached(address election, uint32 milestone, bytes32 document) returns(uint256 id)
func (_Awards *AwardsTransactor) ProposeReached(opts *bind.TransactOpts, election common.Address, milestone uint32, document [32]byte) (*types.Transaction, error) {
	return _Awards.contract.Transact(opts, "proposeReached", election, milestone, document)
}

// ProposeReached is a paid mutator transaction binding the contract method 0xa82ad3e1.
//
// Solidity: function proposeReached(address election, uint32 milestone, bytes32 document) returns(uint256 id)
func (_Awards *AwardsSession) ProposeReached(election common.Address, milestone uint32, document [32]byte) (*types.Transaction, error) {
	return _Awards.Contract.ProposeReached(&_Awards.TransactOpts, election, milestone, document)
}

// ProposeReached is a paid mutator transaction binding the contract method 0xa82ad3e1.
//
// Solidity: function proposeReached(address election, uint32 milestone, bytes32 document) returns(uint256 id)
func (_Awards *AwardsTransactorSession) ProposeReached(election common.Address, milestone uint32, document [32]byte) (*types.Transaction, error) {
	return _Awards.Contract.ProposeReached(&_Awards.TransactOpts, election, milestone, document)
}

// ProposeRefund is a paid mutator transaction binding the contract method 0x954efe84.
//
// Solidity: function proposeRefund(address election, uint32 award_, uint128 amount, bytes32 document) returns(uint256 id)
func (_Awards *AwardsTransactor) ProposeRefund(opts *bind.TransactOpts, election common.Address, award_ uint32, amount *big.Int, document [32]byte) (*types.Transaction, error) {
	return _Awards.contract.Transact(opts, "proposeRefund", election, award_, amount, document)
}

// ProposeRefund is a paid mutator transaction binding the contract method 0x954efe84.
//
// Solidity: function proposeRefund(address election, uint32 award_, uint128 amount, bytes32 document) returns(uint256 id)
func (_Awards *AwardsSession) ProposeRefund(election common.Address, award_ uint32, amount *big.Int, document [32]byte) (*types.Transaction, error) {
	return _Awards.Contract.ProposeRefund(&_Awards.TransactOpts, election, award_, amount, document)
}

// ProposeRefund is a paid mutator transaction binding the contract method 0x954efe84.
//
// Solidity: function proposeRefund(address election, uint32 award_, uint128 amount, bytes32 document) returns(uint256 id)
func (_Awards *AwardsTransactorSession) ProposeRefund(election common.Address, award_ uint32, amount *big.Int, document [32]byte) (*types.Transaction, error) {
	return _Awards.Contract.ProposeRefund(&_Awards.TransactOpts, election, award_, amount, document)
}

// Record is a paid mutator transaction binding the contract method 0x095ab451.
//
// Solidity: function record(address election, (bytes32,uint32,bytes) prefix, string[] projects, uint128[] amounts, bool last) returns()
func (_Awards *AwardsTransactor) Record(opts *bind.TransactOpts, election common.Address, prefix IAwardsPrefix, projects []string, amounts []*big.Int, last bool) (*types.Transaction, error) {
	return _Awards.contract.Transact(opts, "record", election, prefix, projects, amounts, last)
}

// Record is a paid mutator transaction binding the contract method 0x095ab451.
//
// Solidity: function record(address election, (bytes32,uint32,bytes) prefix, string[] projects, uint128[] amounts, bool last) returns()
func (_Awards *AwardsSession) Record(election common.Address, prefix IAwardsPrefix, projects []string, amounts []*big.Int, last bool) (*types.Transaction, error) {
	return _Awards.Contract.Record(&_Awards.TransactOpts, election, prefix, projects, amounts, last)
}

// Record is a paid mutator transaction binding the contract method 0x095ab451.
//
// Solidity: function record(address election, (bytes32,uint32,bytes) prefix, string[] projects, uint128[] amounts, bool last) returns()
func (_Awards *AwardsTransactorSession) Record(election common.Address, prefix IAwardsPrefix, projects []string, amounts []*big.Int, last bool) (*types.Transaction, error) {
	return _Awards.Contract.Record(&_Awards.TransactOpts, election, prefix, projects, amounts, last)
}

// RecordMore is a paid mutator transaction binding the contract method 0x4e7041b0.
//
// Solidity: function recordMore(address election, uint256 from, string[] projects, uint128[] amounts, bool last) returns()
func (_Awards *AwardsTransactor) RecordMore(opts *bind.TransactOpts, election common.Address, from *big.Int, projects []string, amounts []*big.Int, last bool) (*types.Transaction, error) {
	return _Awards.contract.Transact(opts, "recordMore", election, from, projects, amounts, last)
}

// RecordMore is a paid mutator transaction binding the contract method 0x4e7041b0.
//
// Solidity: function recordMore(address election, uint256 from, string[] projects, uint128[] amounts, bool last) returns()
func (_Awards *AwardsSession) RecordMore(election common.Address, from *big.Int, projects []string, amounts []*big.Int, last bool) (*types.Transaction, error) {
	return _Awards.Contract.RecordMore(&_Awards.TransactOpts, election, from, projects, amounts, last)
}

// RecordMore is a paid mutator transaction binding the contract method 0x4e7041b0.
//
// Solidity: function recordMore(address election, uint256 from, string[] projects, uint128[] amounts, bool last) returns()
func (_Awards *AwardsTransactorSession) RecordMore(election common.Address, from *big.Int, projects []string, amounts []*big.Int, last bool) (*types.Transaction, error) {
	return _Awards.Contract.RecordMore(&_Awards.TransactOpts, election, from, projects, amounts, last)
}

// Reject is a paid mutator transaction binding the contract method 0xd1d88d97.
//
// Solidity: function reject(address election, uint256 id, string reason) returns()
func (_Awards *AwardsTransactor) Reject(opts *bind.TransactOpts, election common.Address, id *big.Int, reason string) (*types.Transaction, error) {
	return _Awards.contract.Transact(opts, "reject", election, id, reason)
}

// Reject is a paid mutator transaction binding the contract method 0xd1d88d97.
//
// Solidity: function reject(address election, uint256 id, string reason) returns()
func (_Awards *AwardsSession) Reject(election common.Address, id *big.Int, reason string) (*types.Transaction, error) {
	return _Awards.Contract.Reject(&_Awards.TransactOpts, election, id, reason)
}

// Reject is a paid mutator transaction binding the contract method 0xd1d88d97.
//
// Solidity: function reject(address election, uint256 id, string reason) returns()
func (_Awards *AwardsTransactorSession) Reject(election common.Address, id *big.Int, reason string) (*types.Transaction, error) {
	return _Awards.Contract.Reject(&_Awards.TransactOpts, election, id, reason)
}

// Withdraw is a paid mutator transaction binding the contract method 0xf3fef3a3.
//
// Solidity: function withdraw(address election, uint256 id) returns()
func (_Awards *AwardsTransactor) Withdraw(opts *bind.TransactOpts, election common.Address, id *big.Int) (*types.Transaction, error) {
	return _Awards.contract.Transact(opts, "withdraw", election, id)
}

// Withdraw is a paid mutator transaction binding the contract method 0xf3fef3a3.
//
// Solidity: function withdraw(address election, uint256 id) returns()
func (_Awards *AwardsSession) Withdraw(election common.Address, id *big.Int) (*types.Transaction, error) {
	return _Awards.Contract.Withdraw(&_Awards.TransactOpts, election, id)
}

// Withdraw is a paid mutator transaction binding the contract method 0xf3fef3a3.
//
// Solidity: function withdraw(address election, uint256 id) returns()
func (_Awards *AwardsTransactorSession) Withdraw(election common.Address, id *big.Int) (*types.Transaction, error) {
	return _Awards.Contract.Withdraw(&_Awards.TransactOpts, election, id)
}

// AwardsAffiliatedIterator is returned from FilterAffiliated and is used to iterate over the raw logs and unpacked data for Affiliated events raised by the Awards contract.
type AwardsAffiliatedIterator struct {
	Event *AwardsAffiliated // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *AwardsAffiliatedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(AwardsAffiliated)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(AwardsAffiliated)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *AwardsAffiliatedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *AwardsAffiliatedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// AwardsAffiliated represents a Affiliated event raised by the Awards contract.
type AwardsAffiliated struct {
	Account common.Address
	Member  common.Address
	Raw     types.Log // Blockchain specific contextual infos
}

// FilterAffiliated is a free log retrieval operation binding the contract event 0x8187f7c87ce4e84dc7bd3968198de9f8bb1f978374c32e39b433662a0494f5d6.
//
// Solidity: event Affiliated(address indexed account, address indexed member)
func (_Awards *AwardsFilterer) FilterAffiliated(opts *bind.FilterOpts, account []common.Address, member []common.Address) (*AwardsAffiliatedIterator, error) {

	var accountRule []interface{}
	for _, accountItem := range account {
		accountRule = append(accountRule, accountItem)
	}
	var memberRule []interface{}
	for _, memberItem := range member {
		memberRule = append(memberRule, memberItem)
	}

	logs, sub, err := _Awards.contract.FilterLogs(opts, "Affiliated", accountRule, memberRule)
	if err != nil {
		return nil, err
	}
	return &AwardsAffiliatedIterator{contract: _Awards.contract, event: "Affiliated", logs: logs, sub: sub}, nil
}

// WatchAffiliated is a free log subscription operation binding the contract event 0x8187f7c87ce4e84dc7bd3968198de9f8bb1f978374c32e39b433662a0494f5d6.
//
// Solidity: event Affiliated(address indexed account, address indexed member)
func (_Awards *AwardsFilterer) WatchAffiliated(opts *bind.WatchOpts, sink chan<- *AwardsAffiliated, account []common.Address, member []common.Address) (event.Subscription, error) {

	var accountRule []interface{}
	for _, accountItem := range account {
		accountRule = append(accountRule, accountItem)
	}
	var memberRule []interface{}
	for _, memberItem := range member {
		memberRule = append(memberRule, memberItem)
	}

	logs, sub, err := _Awards.contract.WatchLogs(opts, "Affiliated", accountRule, memberRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(AwardsAffiliated)
				if err := _Awards.contract.UnpackLog(event, "Affiliated", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseAffiliated is a log parse operation binding the contract event 0x8187f7c87ce4e84dc7bd3968198de9f8bb1f978374c32e39b433662a0494f5d6.
//
// Solidity: event Affiliated(address indexed account, address indexed member)
func (_Awards *AwardsFilterer) ParseAffiliated(log types.Log) (*AwardsAffiliated, error) {
	event := new(AwardsAffiliated)
	if err := _Awards.contract.UnpackLog(event, "Affiliated", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// AwardsBookkeeperAppointedIterator is returned from FilterBookkeeperAppointed and is used to iterate over the raw logs and unpacked data for BookkeeperAppointed events raised by the Awards contract.
type AwardsBookkeeperAppointedIterator struct {
	Event *AwardsBookkeeperAppointed // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *AwardsBookkeeperAppointedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(AwardsBookkeeperAppointed)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(AwardsBookkeeperAppointed)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *AwardsBookkeeperAppointedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *AwardsBookkeeperAppointedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// AwardsBookkeeperAppointed represents a BookkeeperAppointed event raised by the Awards contract.
type AwardsBookkeeperAppointed struct {
	Election common.Address
	Account  common.Address
	Raw      types.Log // Blockchain specific contextual infos
}

// FilterBookkeeperAppointed is a free log retrieval operation binding the contract event 0xe60dca1806c715a610dd982c3061b61892e8f9f8a508cf16be77a4daeaee0391.
//
// Solidity: event BookkeeperAppointed(address indexed election, address indexed account)
func (_Awards *AwardsFilterer) FilterBookkeeperAppointed(opts *bind.FilterOpts, election []common.Address, account []common.Address) (*AwardsBookkeeperAppointedIterator, error) {

	var electionRule []interface{}
	for _, electionItem := range election {
		electionRule = append(electionRule, electionItem)
	}
	var accountRule []interface{}
	for _, accountItem := range account {
		accountRule = append(accountRule, accountItem)
	}

	logs, sub, err := _Awards.contract.FilterLogs(opts, "BookkeeperAppointed", electionRule, accountRule)
	if err != nil {
		return nil, err
	}
	return &AwardsBookkeeperAppointedIterator{contract: _Awards.contract, event: "BookkeeperAppointed", logs: logs, sub: sub}, nil
}

// WatchBookkeeperAppointed is a free log subscription operation binding the contract event 0xe60dca1806c715a610dd982c3061b61892e8f9f8a508cf16be77a4daeaee0391.
//
// Solidity: event BookkeeperAppointed(address indexed election, address indexed account)
func (_Awards *AwardsFilterer) WatchBookkeeperAppointed(opts *bind.WatchOpts, sink chan<- *AwardsBookkeeperAppointed, election []common.Address, account []common.Address) (event.Subscription, error) {

	var electionRule []interface{}
	for _, electionItem := range election {
		electionRule = append(electionRule, electionItem)
	}
	var accountRule []interface{}
	for _, accountItem := range account {
		accountRule = append(accountRule, accountItem)
	}

	logs, sub, err := _Awards.contract.WatchLogs(opts, "BookkeeperAppointed", electionRule, accountRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(AwardsBookkeeperAppointed)
				if err := _Awards.contract.UnpackLog(event, "BookkeeperAppointed", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseBookkeeperAppointed is a log parse operation binding the contract event 0xe60dca1806c715a610dd982c3061b61892e8f9f8a508cf16be77a4daeaee0391.
//
// Solidity: event BookkeeperAppointed(address indexed election, address indexed account)
func (_Awards *AwardsFilterer) ParseBookkeeperAppointed(log types.Log) (*AwardsBookkeeperAppointed, error) {
	event := new(AwardsBookkeeperAppointed)
	if err := _Awards.contract.UnpackLog(event, "BookkeeperAppointed", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// AwardsConfirmedIterator is returned from FilterConfirmed and is used to iterate over the raw logs and unpacked data for Confirmed events raised by the Awards contract.
type AwardsConfirmedIterator struct {
	Event *AwardsConfirmed // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *AwardsConfirmedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(AwardsConfirmed)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(AwardsConfirmed)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *AwardsConfirmedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *AwardsConfirmedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// AwardsConfirmed represents a Confirmed event raised by the Awards contract.
type AwardsConfirmed struct {
	Election common.Address
	Id       *big.Int
	Award    uint32
	Kind     uint8
	Amount   *big.Int
	Account  common.Address
	Raw      types.Log // Blockchain specific contextual infos
}

// FilterConfirmed is a free log retrieval operation binding the contract event 0x178a3a338321e6713fae35666f2c541234dc8893d6b40e81adde97f49641446d.
//
// Solidity: event Confirmed(address indexed election, uint256 indexed id, uint32 indexed award, uint8 kind, uint128 amount, address account)
func (_Awards *AwardsFilterer) FilterConfirmed(opts *bind.FilterOpts, election []common.Address, id []*big.Int, award []uint32) (*AwardsConfirmedIterator, error) {

	var electionRule []interface{}
	for _, electionItem := range election {
		electionRule = append(electionRule, electionItem)
	}
	var idRule []interface{}
	for _, idItem := range id {
		idRule = append(idRule, idItem)
	}
	var awardRule []interface{}
	for _, awardItem := range award {
		awardRule = append(awardRule, awardItem)
	}

	logs, sub, err := _Awards.contract.FilterLogs(opts, "Confirmed", electionRule, idRule, awardRule)
	if err != nil {
		return nil, err
	}
	return &AwardsConfirmedIterator{contract: _Awards.contract, event: "Confirmed", logs: logs, sub: sub}, nil
}

// WatchConfirmed is a free log subscription operation binding the contract event 0x178a3a338321e6713fae35666f2c541234dc8893d6b40e81adde97f49641446d.
//
// Solidity: event Confirmed(address indexed election, uint256 indexed id, uint32 indexed award, uint8 kind, uint128 amount, address account)
func (_Awards *AwardsFilterer) WatchConfirmed(opts *bind.WatchOpts, sink chan<- *AwardsConfirmed, election []common.Address, id []*big.Int, award []uint32) (event.Subscription, error) {

	var electionRule []interface{}
	for _, electionItem := range election {
		electionRule = append(electionRule, electionItem)
	}
	var idRule []interface{}
	for _, idItem := range id {
		idRule = append(idRule, idItem)
	}
	var awardRule []interface{}
	for _, awardItem := range award {
		awardRule = append(awardRule, awardItem)
	}

	logs, sub, err := _Awards.contract.WatchLogs(opts, "Confirmed", electionRule, idRule, awardRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(AwardsConfirmed)
				if err := _Awards.contract.UnpackLog(event, "Confirmed", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseConfirmed is a log parse operation binding the contract event 0x178a3a338321e6713fae35666f2c541234dc8893d6b40e81adde97f49641446d.
//
// Solidity: event Confirmed(address indexed election, uint256 indexed id, uint32 indexed award, uint8 kind, uint128 amount, address account)
func (_Awards *AwardsFilterer) ParseConfirmed(log types.Log) (*AwardsConfirmed, error) {
	event := new(AwardsConfirmed)
	if err := _Awards.contract.UnpackLog(event, "Confirmed", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// AwardsProposedIterator is returned from FilterProposed and is used to iterate over the raw logs and unpacked data for Proposed events raised by the Awards contract.
type AwardsProposedIterator struct {
	Event *AwardsProposed // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *AwardsProposedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(AwardsProposed)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(AwardsProposed)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *AwardsProposedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *AwardsProposedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// AwardsProposed represents a Proposed event raised by the Awards contract.
type AwardsProposed struct {
	Election common.Address
	Id       *big.Int
	Award    uint32
	Entry    IAwardsEntry
	Raw      types.Log // Blockchain specific contextual infos
}

// FilterProposed is a free log retrieval operation binding the contract event 0xcc3bf694ac56ef4df9322ecb5cfe7f2c93097b29cebdfac19b6f7f7b72027512.
//
// Solidity: event Proposed(address indexed election, uint256 indexed id, uint32 indexed award, (uint8,uint8,uint32,address,address,uint64,address,uint64,uint128,uint64,uint32,bytes32,bytes32) entry)
func (_Awards *AwardsFilterer) FilterProposed(opts *bind.FilterOpts, election []common.Address, id []*big.Int, award []uint32) (*AwardsProposedIterator, error) {

	var electionRule []interface{}
	for _, electionItem := range election {
		electionRule = append(electionRule, electionItem)
	}
	var idRule []interface{}
	for _, idItem := range id {
		idRule = append(idRule, idItem)
	}
	var awardRule []interface{}
	for _, awardItem := range award {
		awardRule = append(awardRule, awardItem)
	}

	logs, sub, err := _Awards.contract.FilterLogs(opts, "Proposed", electionRule, idRule, awardRule)
	if err != nil {
		return nil, err
	}
	return &AwardsProposedIterator{contract: _Awards.contract, event: "Proposed", logs: logs, sub: sub}, nil
}

// WatchProposed is a free log subscription operation binding the contract event 0xcc3bf694ac56ef4df9322ecb5cfe7f2c93097b29cebdfac19b6f7f7b72027512.
//
// Solidity: event Proposed(address indexed election, uint256 indexed id, uint32 indexed award, (uint8,uint8,uint32,address,address,uint64,address,uint64,uint128,uint64,uint32,bytes32,bytes32) entry)
func (_Awards *AwardsFilterer) WatchProposed(opts *bind.WatchOpts, sink chan<- *AwardsProposed, election []common.Address, id []*big.Int, award []uint32) (event.Subscription, error) {

	var electionRule []interface{}
	for _, electionItem := range election {
		electionRule = append(electionRule, electionItem)
	}
	var idRule []interface{}
	for _, idItem := range id {
		idRule = append(idRule, idItem)
	}
	var awardRule []interface{}
	for _, awardItem := range award {
		awardRule = append(awardRule, awardItem)
	}

	logs, sub, err := _Awards.contract.WatchLogs(opts, "Proposed", electionRule, idRule, awardRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(AwardsProposed)
				if err := _Awards.contract.UnpackLog(event, "Proposed", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseProposed is a log parse operation binding the contract event 0xcc3bf694ac56ef4df9322ecb5cfe7f2c93097b29cebdfac19b6f7f7b72027512.
//
// Solidity: event Proposed(address indexed election, uint256 indexed id, uint32 indexed award, (uint8,uint8,uint32,address,address,uint64,address,uint64,uint128,uint64,uint32,bytes32,bytes32) entry)
func (_Awards *AwardsFilterer) ParseProposed(log types.Log) (*AwardsProposed, error) {
	event := new(AwardsProposed)
	if err := _Awards.contract.UnpackLog(event, "Proposed", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// AwardsRecordedIterator is returned from FilterRecorded and is used to iterate over the raw logs and unpacked data for Recorded events raised by the Awards contract.
type AwardsRecordedIterator struct {
	Event *AwardsRecorded // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *AwardsRecordedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(AwardsRecorded)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(AwardsRecorded)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *AwardsRecordedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *AwardsRecordedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// AwardsRecorded represents a Recorded event raised by the Awards contract.
type AwardsRecorded struct {
	Election common.Address
	Outcome  [32]byte
	Recorder common.Address
	Count    *big.Int
	Total    *big.Int
	Raw      types.Log // Blockchain specific contextual infos
}

// FilterRecorded is a free log retrieval operation binding the contract event 0x944b1dba27c536c0218afc10bf40ddc6a93cd9a24b1c1d6789508a4688d8032f.
//
// Solidity: event Recorded(address indexed election, bytes32 outcome, address recorder, uint256 count, uint256 total)
func (_Awards *AwardsFilterer) FilterRecorded(opts *bind.FilterOpts, election []common.Address) (*AwardsRecordedIterator, error) {

	var electionRule []interface{}
	for _, electionItem := range election {
		electionRule = append(electionRule, electionItem)
	}

	logs, sub, err := _Awards.contract.FilterLogs(opts, "Recorded", electionRule)
	if err != nil {
		return nil, err
	}
	return &AwardsRecordedIterator{contract: _Awards.contract, event: "Recorded", logs: logs, sub: sub}, nil
}

// WatchRecorded is a free log subscription operation binding the contract event 0x944b1dba27c536c0218afc10bf40ddc6a93cd9a24b1c1d6789508a4688d8032f.
//
// Solidity: event Recorded(address indexed election, bytes32 outcome, address recorder, uint256 count, uint256 total)
func (_Awards *AwardsFilterer) WatchRecorded(opts *bind.WatchOpts, sink chan<- *AwardsRecorded, election []common.Address) (event.Subscription, error) {

	var electionRule []interface{}
	for _, electionItem := range election {
		electionRule = append(electionRule, electionItem)
	}

	logs, sub, err := _Awards.contract.WatchLogs(opts, "Recorded", electionRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(AwardsRecorded)
				if err := _Awards.contract.UnpackLog(event, "Recorded", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseRecorded is a log parse operation binding the contract event 0x944b1dba27c536c0218afc10bf40ddc6a93cd9a24b1c1d6789508a4688d8032f.
//
// Solidity: event Recorded(address indexed election, bytes32 outcome, address recorder, uint256 count, uint256 total)
func (_Awards *AwardsFilterer) ParseRecorded(log types.Log) (*AwardsRecorded, error) {
	event := new(AwardsRecorded)
	if err := _Awards.contract.UnpackLog(event, "Recorded", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// AwardsRecordedPartIterator is returned from FilterRecordedPart and is used to iterate over the raw logs and unpacked data for RecordedPart events raised by the Awards contract.
type AwardsRecordedPartIterator struct {
	Event *AwardsRecordedPart // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *AwardsRecordedPartIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(AwardsRecordedPart)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(AwardsRecordedPart)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *AwardsRecordedPartIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *AwardsRecordedPartIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// AwardsRecordedPart represents a RecordedPart event raised by the Awards contract.
type AwardsRecordedPart struct {
	Election common.Address
	Recorder common.Address
	Count    *big.Int
	Raw      types.Log // Blockchain specific contextual infos
}

// FilterRecordedPart is a free log retrieval operation binding the contract event 0xe003a03ed4369b6d8cddc3e8c18b85e080456aac0998f56fcaaa301b38ed50e3.
//
// Solidity: event RecordedPart(address indexed election, address indexed recorder, uint256 count)
func (_Awards *AwardsFilterer) FilterRecordedPart(opts *bind.FilterOpts, election []common.Address, recorder []common.Address) (*AwardsRecordedPartIterator, error) {

	var electionRule []interface{}
	for _, electionItem := range election {
		electionRule = append(electionRule, electionItem)
	}
	var recorderRule []interface{}
	for _, recorderItem := range recorder {
		recorderRule = append(recorderRule, recorderItem)
	}

	logs, sub, err := _Awards.contract.FilterLogs(opts, "RecordedPart", electionRule, recorderRule)
	if err != nil {
		return nil, err
	}
	return &AwardsRecordedPartIterator{contract: _Awards.contract, event: "RecordedPart", logs: logs, sub: sub}, nil
}

// WatchRecordedPart is a free log subscription operation binding the contract event 0xe003a03ed4369b6d8cddc3e8c18b85e080456aac0998f56fcaaa301b38ed50e3.
//
// Solidity: event RecordedPart(address indexed election, address indexed recorder, uint256 count)
func (_Awards *AwardsFilterer) WatchRecordedPart(opts *bind.WatchOpts, sink chan<- *AwardsRecordedPart, election []common.Address, recorder []common.Address) (event.Subscription, error) {

	var electionRule []interface{}
	for _, electionItem := range election {
		electionRule = append(electionRule, electionItem)
	}
	var recorderRule []interface{}
	for _, recorderItem := range recorder {
		recorderRule = append(recorderRule, recorderItem)
	}

	logs, sub, err := _Awards.contract.WatchLogs(opts, "RecordedPart", electionRule, recorderRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(AwardsRecordedPart)
				if err := _Awards.contract.UnpackLog(event, "RecordedPart", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseRecordedPart is a log parse operation binding the contract event 0xe003a03ed4369b6d8cddc3e8c18b85e080456aac0998f56fcaaa301b38ed50e3.
//
// Solidity: event RecordedPart(address indexed election, address indexed recorder, uint256 count)
func (_Awards *AwardsFilterer) ParseRecordedPart(log types.Log) (*AwardsRecordedPart, error) {
	event := new(AwardsRecordedPart)
	if err := _Awards.contract.UnpackLog(event, "RecordedPart", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// AwardsRejectedIterator is returned from FilterRejected and is used to iterate over the raw logs and unpacked data for Rejected events raised by the Awards contract.
type AwardsRejectedIterator struct {
	Event *AwardsRejected // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *AwardsRejectedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(AwardsRejected)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(AwardsRejected)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *AwardsRejectedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *AwardsRejectedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// AwardsRejected represents a Rejected event raised by the Awards contract.
type AwardsRejected struct {
	Election common.Address
	Id       *big.Int
	Award    uint32
	Account  common.Address
	Reason   string
	Raw      types.Log // Blockchain specific contextual infos
}

// FilterRejected is a free log retrieval operation binding the contract event 0xb25fb00e2edaa4a6b6d97ebece49f3bf774f3fe9406be11126f11d399c4a3641.
//
// Solidity: event Rejected(address indexed election, uint256 indexed id, uint32 indexed award, address account, string reason)
func (_Awards *AwardsFilterer) FilterRejected(opts *bind.FilterOpts, election []common.Address, id []*big.Int, award []uint32) (*AwardsRejectedIterator, error) {

	var electionRule []interface{}
	for _, electionItem := range election {
		electionRule = append(electionRule, electionItem)
	}
	var idRule []interface{}
	for _, idItem := range id {
		idRule = append(idRule, idItem)
	}
	var awardRule []interface{}
	for _, awardItem := range award {
		awardRule = append(awardRule, awardItem)
	}

	logs, sub, err := _Awards.contract.FilterLogs(opts, "Rejected", electionRule, idRule, awardRule)
	if err != nil {
		return nil, err
	}
	return &AwardsRejectedIterator{contract: _Awards.contract, event: "Rejected", logs: logs, sub: sub}, nil
}

// WatchRejected is a free log subscription operation binding the contract event 0xb25fb00e2edaa4a6b6d97ebece49f3bf774f3fe9406be11126f11d399c4a3641.
//
// Solidity: event Rejected(address indexed election, uint256 indexed id, uint32 indexed award, address account, string reason)
func (_Awards *AwardsFilterer) WatchRejected(opts *bind.WatchOpts, sink chan<- *AwardsRejected, election []common.Address, id []*big.Int, award []uint32) (event.Subscription, error) {

	var electionRule []interface{}
	for _, electionItem := range election {
		electionRule = append(electionRule, electionItem)
	}
	var idRule []interface{}
	for _, idItem := range id {
		idRule = append(idRule, idItem)
	}
	var awardRule []interface{}
	for _, awardItem := range award {
		awardRule = append(awardRule, awardItem)
	}

	logs, sub, err := _Awards.contract.WatchLogs(opts, "Rejected", electionRule, idRule, awardRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(AwardsRejected)
				if err := _Awards.contract.UnpackLog(event, "Rejected", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseRejected is a log parse operation binding the contract event 0xb25fb00e2edaa4a6b6d97ebece49f3bf774f3fe9406be11126f11d399c4a3641.
//
// Solidity: event Rejected(address indexed election, uint256 indexed id, uint32 indexed award, address account, string reason)
func (_Awards *AwardsFilterer) ParseRejected(log types.Log) (*AwardsRejected, error) {
	event := new(AwardsRejected)
	if err := _Awards.contract.UnpackLog(event, "Rejected", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// AwardsWithdrawnIterator is returned from FilterWithdrawn and is used to iterate over the raw logs and unpacked data for Withdrawn events raised by the Awards contract.
type AwardsWithdrawnIterator struct {
	Event *AwardsWithdrawn // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *AwardsWithdrawnIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(AwardsWithdrawn)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(AwardsWithdrawn)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *AwardsWithdrawnIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *AwardsWithdrawnIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// AwardsWithdrawn represents a Withdrawn event raised by the Awards contract.
type AwardsWithdrawn struct {
	Election common.Address
	Id       *big.Int
	Award    uint32
	Account  common.Address
	Raw      types.Log // Blockchain specific contextual infos
}

// FilterWithdrawn is a free log retrieval operation binding the contract event 0x4fc11fd1483f37f7268881dbaa11bc46c4a72298c87d20bfa4d52562e2dd5244.
//
// Solidity: event Withdrawn(address indexed election, uint256 indexed id, uint32 indexed award, address account)
func (_Awards *AwardsFilterer) FilterWithdrawn(opts *bind.FilterOpts, election []common.Address, id []*big.Int, award []uint32) (*AwardsWithdrawnIterator, error) {

	var electionRule []interface{}
	for _, electionItem := range election {
		electionRule = append(electionRule, electionItem)
	}
	var idRule []interface{}
	for _, idItem := range id {
		idRule = append(idRule, idItem)
	}
	var awardRule []interface{}
	for _, awardItem := range award {
		awardRule = append(awardRule, awardItem)
	}

	logs, sub, err := _Awards.contract.FilterLogs(opts, "Withdrawn", electionRule, idRule, awardRule)
	if err != nil {
		return nil, err
	}
	return &AwardsWithdrawnIterator{contract: _Awards.contract, event: "Withdrawn", logs: logs, sub: sub}, nil
}

// WatchWithdrawn is a free log subscription operation binding the contract event 0x4fc11fd1483f37f7268881dbaa11bc46c4a72298c87d20bfa4d52562e2dd5244.
//
// Solidity: event Withdrawn(address indexed election, uint256 indexed id, uint32 indexed award, address account)
func (_Awards *AwardsFilterer) WatchWithdrawn(opts *bind.WatchOpts, sink chan<- *AwardsWithdrawn, election []common.Address, id []*big.Int, award []uint32) (event.Subscription, error) {

	var electionRule []interface{}
	for _, electionItem := range election {
		electionRule = append(electionRule, electionItem)
	}
	var idRule []interface{}
	for _, idItem := range id {
		idRule = append(idRule, idItem)
	}
	var awardRule []interface{}
	for _, awardItem := range award {
		awardRule = append(awardRule, awardItem)
	}

	logs, sub, err := _Awards.contract.WatchLogs(opts, "Withdrawn", electionRule, idRule, awardRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(AwardsWithdrawn)
				if err := _Awards.contract.UnpackLog(event, "Withdrawn", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseWithdrawn is a log parse operation binding the contract event 0x4fc11fd1483f37f7268881dbaa11bc46c4a72298c87d20bfa4d52562e2dd5244.
//
// Solidity: event Withdrawn(address indexed election, uint256 indexed id, uint32 indexed award, address account)
func (_Awards *AwardsFilterer) ParseWithdrawn(log types.Log) (*AwardsWithdrawn, error) {
	event := new(AwardsWithdrawn)
	if err := _Awards.contract.UnpackLog(event, "Withdrawn", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// ElectionMetaData contains all meta data concerning the Election contract.
var ElectionMetaData = &bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractIOrganisations\",\"name\":\"organisations_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"validator\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"payload\",\"type\":\"bytes32\"}],\"name\":\"ElectionAlreadyAttested\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"trustee\",\"type\":\"address\"},{\"internalType\":\"enumIElection.EventType\",\"name\":\"eventType\",\"type\":\"uint8\"}],\"name\":\"ElectionAlreadyContributed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"total\",\"type\":\"uint32\"},{\"internalType\":\"uint256\",\"name\":\"size\",\"type\":\"uint256\"}],\"name\":\"ElectionBadChunk\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"tracker\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"height\",\"type\":\"uint64\"}],\"name\":\"ElectionBallotAlreadyCast\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"trustee\",\"type\":\"address\"},{\"internalType\":\"uint8\",\"name\":\"round\",\"type\":\"uint8\"}],\"name\":\"ElectionCeremonyAlreadyDone\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"committed\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"revealed\",\"type\":\"bytes32\"}],\"name\":\"ElectionCeremonyMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"trustee\",\"type\":\"address\"},{\"internalType\":\"uint8\",\"name\":\"round\",\"type\":\"uint8\"}],\"name\":\"ElectionCeremonyNotParticipant\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"payload\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"trustee\",\"type\":\"address\"}],\"name\":\"ElectionCeremonyUsed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"round\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"current\",\"type\":\"uint8\"},{\"internalType\":\"bool\",\"name\":\"revealing\",\"type\":\"bool\"}],\"name\":\"ElectionCeremonyWrongStage\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"ElectionDuplicateParty\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"closesAt\",\"type\":\"uint64\"}],\"name\":\"ElectionEndBallotsMissing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"expected\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"actual\",\"type\":\"bytes32\"}],\"name\":\"ElectionHashMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"missing\",\"type\":\"string\"}],\"name\":\"ElectionIncompleteSetup\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"code\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"reason\",\"type\":\"string\"}],\"name\":\"ElectionInvalidBallot\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"leaf\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"computedRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"}],\"name\":\"ElectionNotOnRoll\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"organiser\",\"type\":\"address\"}],\"name\":\"ElectionNotOrganiser\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"ElectionNotParty\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"ElectionNotRegistrar\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"uint8\",\"name\":\"role\",\"type\":\"uint8\"}],\"name\":\"ElectionNotRole\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"height\",\"type\":\"uint64\"},{\"internalType\":\"enumIElection.EventType\",\"name\":\"eventType\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"payload\",\"type\":\"bytes32\"}],\"name\":\"ElectionNotSubmitted\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"ElectionNotTrustee\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"now_\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"closesAt\",\"type\":\"uint64\"}],\"name\":\"ElectionNotYetClosed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"now_\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"opensAt\",\"type\":\"uint64\"}],\"name\":\"ElectionNotYetOpen\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"organisations\",\"type\":\"address\"}],\"name\":\"ElectionOnlyByDecision\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"elections\",\"type\":\"address\"}],\"name\":\"ElectionOnlyByFactory\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"trustees\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"registrars\",\"type\":\"uint256\"}],\"name\":\"ElectionPartiesInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"opensAt\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"closesAt\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"now_\",\"type\":\"uint64\"}],\"name\":\"ElectionScheduleInvalid\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ElectionStoreFailed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"trustees\",\"type\":\"uint256\"},{\"internalType\":\"uint16\",\"name\":\"members\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"threshold\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"decryptions\",\"type\":\"uint16\"}],\"name\":\"ElectionThresholdInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"size\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"limit\",\"type\":\"uint256\"}],\"name\":\"ElectionTooLarge\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint16\",\"name\":\"owner\",\"type\":\"uint16\"},{\"internalType\":\"uint256\",\"name\":\"trustees\",\"type\":\"uint256\"}],\"name\":\"ElectionUnknownOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"now_\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"closesAt\",\"type\":\"uint64\"}],\"name\":\"ElectionVotingClosed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"enumIElection.EventType\",\"name\":\"given\",\"type\":\"uint8\"},{\"internalType\":\"enumIElection.Phase\",\"name\":\"phase\",\"type\":\"uint8\"}],\"name\":\"ElectionWrongEvent\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"given\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"actual\",\"type\":\"bytes32\"}],\"name\":\"ElectionWrongHead\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"given\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"actual\",\"type\":\"uint64\"}],\"name\":\"ElectionWrongHeight\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"enumIElection.Phase\",\"name\":\"actual\",\"type\":\"uint8\"},{\"internalType\":\"enumIElection.Phase\",\"name\":\"needed\",\"type\":\"uint8\"}],\"name\":\"ElectionWrongPhase\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"given\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"expected\",\"type\":\"string\"}],\"name\":\"ElectionWrongUuid\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ElectionZeroHash\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ElectionZeroWeight\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"height\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"enumIElection.EventType\",\"name\":\"eventType\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"payload\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"validator\",\"type\":\"address\"}],\"name\":\"Attested\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"tracker\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"credential\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"height\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"replaced\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"ballot\",\"type\":\"bytes\"}],\"name\":\"Ballot\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"height\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"enumIElection.EventType\",\"name\":\"eventType\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"payload\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"head\",\"type\":\"bytes32\"}],\"name\":\"BeleniosEvent\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"attempt\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint8\",\"name\":\"round\",\"type\":\"uint8\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"trustee\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"payload\",\"type\":\"bytes32\"}],\"name\":\"CeremonyCommitted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"trustee\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"attempt\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint16\",\"name\":\"owner\",\"type\":\"uint16\"},{\"indexed\":false,\"internalType\":\"string\",\"name\":\"reason\",\"type\":\"string\"}],\"name\":\"CeremonyComplaint\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"attempt\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"string\",\"name\":\"reason\",\"type\":\"string\"}],\"name\":\"CeremonyRestarted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"attempt\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint8\",\"name\":\"round\",\"type\":\"uint8\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"trustee\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"payload\",\"type\":\"bytes32\"}],\"name\":\"CeremonyRevealed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"payload\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"publisher\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"total\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"Chunk\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"head\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"outcome\",\"type\":\"bytes32\"}],\"name\":\"Finalised\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"manifest\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"opensAt\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"closesAt\",\"type\":\"uint64\"}],\"name\":\"ManifestFrozen\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"election\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"trustees\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"credentials\",\"type\":\"bytes32\"}],\"name\":\"Opened\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"attester\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"head\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"outcome\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bool\",\"name\":\"validator\",\"type\":\"bool\"}],\"name\":\"OutcomeAttested\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"registrar\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"count\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"credentials\",\"type\":\"bytes32\"}],\"name\":\"Roll\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"height\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"enumIElection.EventType\",\"name\":\"eventType\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"payload\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"}],\"name\":\"Submitted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previous\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"replacement\",\"type\":\"address\"}],\"name\":\"TrusteeReplaced\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"MAX_BALLOT\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"MAX_CHUNK\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"MAX_PART\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"MAX_PARTS\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"MAX_REASON\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"MAX_TRUSTEES\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"height_\",\"type\":\"uint64\"},{\"internalType\":\"enumIElection.EventType\",\"name\":\"eventType\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"payload\",\"type\":\"bytes32\"}],\"name\":\"attest\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"head_\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"outcome_\",\"type\":\"bytes32\"}],\"name\":\"attestOutcome\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"enumIElection.EventType\",\"name\":\"eventType\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"payload\",\"type\":\"bytes32\"}],\"name\":\"attestations\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"count\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"campaign\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"ballot\",\"type\":\"bytes\"},{\"internalType\":\"uint64\",\"name\":\"weight\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"},{\"internalType\":\"bytes32[]\",\"name\":\"proof\",\"type\":\"bytes32[]\"}],\"name\":\"cast\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"ceremony\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"attempt\",\"type\":\"uint64\"},{\"internalType\":\"uint8\",\"name\":\"round\",\"type\":\"uint8\"},{\"internalType\":\"bool\",\"name\":\"revealing\",\"type\":\"bool\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"bool\",\"name\":\"late\",\"type\":\"bool\"},{\"internalType\":\"address[]\",\"name\":\"missing\",\"type\":\"address[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"round\",\"type\":\"uint8\"},{\"internalType\":\"address\",\"name\":\"trustee\",\"type\":\"address\"}],\"name\":\"ceremonyMessage\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"payload\",\"type\":\"bytes32\"},{\"internalType\":\"bool\",\"name\":\"revealed\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"close\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"round\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"payload\",\"type\":\"bytes32\"}],\"name\":\"commitMessage\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint16\",\"name\":\"owner\",\"type\":\"uint16\"},{\"internalType\":\"string\",\"name\":\"reason\",\"type\":\"string\"}],\"name\":\"complain\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"enumIElection.EventType\",\"name\":\"eventType\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"content\",\"type\":\"bytes32\"}],\"name\":\"contribute\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"enumIElection.EventType\",\"name\":\"eventType\",\"type\":\"uint8\"},{\"internalType\":\"address\",\"name\":\"trustee\",\"type\":\"address\"}],\"name\":\"contributed\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"decrypted\",\"outputs\":[{\"internalType\":\"uint16\",\"name\":\"\",\"type\":\"uint16\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"electionObject\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"elections\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"manifest\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"opensAt\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"closesAt\",\"type\":\"uint64\"},{\"internalType\":\"bool\",\"name\":\"shuffled\",\"type\":\"bool\"},{\"internalType\":\"uint16\",\"name\":\"decryptions\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"members\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"threshold\",\"type\":\"uint16\"},{\"internalType\":\"uint64\",\"name\":\"roundSeconds\",\"type\":\"uint64\"},{\"internalType\":\"address[]\",\"name\":\"trustees\",\"type\":\"address[]\"},{\"internalType\":\"address[]\",\"name\":\"registrars\",\"type\":\"address[]\"}],\"internalType\":\"structIElection.Frozen\",\"name\":\"given\",\"type\":\"tuple\"}],\"name\":\"freeze\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"frozen\",\"outputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"manifest\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"opensAt\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"closesAt\",\"type\":\"uint64\"},{\"internalType\":\"bool\",\"name\":\"shuffled\",\"type\":\"bool\"},{\"internalType\":\"uint16\",\"name\":\"decryptions\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"members\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"threshold\",\"type\":\"uint16\"},{\"internalType\":\"uint64\",\"name\":\"roundSeconds\",\"type\":\"uint64\"},{\"internalType\":\"address[]\",\"name\":\"trustees\",\"type\":\"address[]\"},{\"internalType\":\"address[]\",\"name\":\"registrars\",\"type\":\"address[]\"}],\"internalType\":\"structIElection.Frozen\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"head\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"height\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"tracker\",\"type\":\"bytes32\"}],\"name\":\"heightOf\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"campaign_\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"organiser_\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"uuid_\",\"type\":\"string\"}],\"name\":\"initialise\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"credential\",\"type\":\"bytes32\"}],\"name\":\"lastBallot\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"tracker\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"election\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"trustees\",\"type\":\"bytes32\"}],\"name\":\"open\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"organisations\",\"outputs\":[{\"internalType\":\"contractIOrganisations\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"organiser\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"outcome\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"validator\",\"type\":\"address\"}],\"name\":\"outcomeBy\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"phase\",\"outputs\":[{\"internalType\":\"enumIElection.Phase\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"count\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"credentials\",\"type\":\"bytes32\"}],\"name\":\"postRoll\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"payload\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"total\",\"type\":\"uint32\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"publish\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"enumIElection.EventType\",\"name\":\"eventType\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"payload\",\"type\":\"bytes32\"}],\"name\":\"recount\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"recountOutcome\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"previous\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"replacement\",\"type\":\"address\"}],\"name\":\"replaceTrustee\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"reason\",\"type\":\"string\"}],\"name\":\"restartCeremony\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"round\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"payload\",\"type\":\"bytes32\"}],\"name\":\"revealMessage\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"roll\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"count\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"credentials\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"shuffles\",\"outputs\":[{\"internalType\":\"uint16\",\"name\":\"\",\"type\":\"uint16\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"},{\"internalType\":\"bytes\",\"name\":\"part\",\"type\":\"bytes\"}],\"name\":\"storeElection\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"enumIElection.EventType\",\"name\":\"eventType\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"payload\",\"type\":\"bytes32\"}],\"name\":\"submit\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"enumIElection.EventType\",\"name\":\"eventType\",\"type\":\"uint8\"}],\"name\":\"suffice\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"turnout\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"voters\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"ballots\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"uuid\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	Bin: "0x60c0346100af57601f6159f538819003918201601f19168301916001600160401b038311848410176100b3578084926020946040528339810103126100af57516001600160a01b03811681036100af576080523360a05260405161592d90816100c882396080518181816128b101528181612f140152818161303001528181613c8f0152818161467c01528181614722015281816149a00152615046015260a0518181816112f801526129ba0152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe60806040526004361015610011575f80fd5b5f3560e01c806302c3afae14613738578063054f7d9c1461351157806306133c651461347957806307bd25f7146134625780630891f398146132535780630ef267431461322d57806316f71d12146131fb5780631eedf732146131da57806327793f87146131bd57806339ac0e49146131995780633a08f349146131795780633a84805214612fb257806343d726d614612d8d5780637a7d177514612d705780637dfbed6114612d555780637e53748614612d2f578063811e539c14612d12578063846e937014612b9f57806384faaa75146129de57806386a01aac1461299b5780638e437c5f146129645780638f7dcfa314612947578063a50265c8146128d5578063abf0e71f14612892578063adf0e6ab1461279b578063adfa0b7a146120ee578063b0cc6d0314612042578063b1c9fe6e14612017578063b4d9d07614611ffa578063bb07e85d14611fc3578063bde7806614611f06578063be0c5dcc14611ea9578063be42c1a8146114e1578063c02711cd146114a9578063c8466da4146112b4578063c8fd03fa1461128a578063ca927846146110d1578063cd5e3c5d14611093578063d2a75cca14611078578063d6369e2914610eed578063d63d262a14610d8b578063da985b4414610d6f578063dbcdc08f14610d3c578063ded4d0e214610cb9578063eb4579bc14610c94578063edbfe7b014610475578063edca9f57146102495763f594e32014610229575f80fd5b34610245575f3660031901126102455760206040516103e88152f35b5f80fd5b3461024557604036600319011261024557610262613867565b6024359061026e614755565b610277336149f9565b61027f6139ae565b9060ff6060830151169260ff811693808514801590610468575b801561045e575b61042357506102ae9061460c565b116103f3576001600160401b039051165f52600f60205260405f20815f5260205260405f206001600160a01b0333165f5260205260405f2082156103cb5780546103b457825f5260106020526001600160a01b0360405f2054168061038557508290815f52601060205260405f206001600160a01b03331673ffffffffffffffffffffffffffffffffffffffff19825416179055556001600160401b03600e54166040519283527f85c7072d458b32bbe5758238813fdd2fd976cdeab923695bc42a81a26b9e3bb160203394a4610383614e33565b005b837fb6bae096000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b5063534a2e5760e11b5f523360045260245260445ffd5b7f6ad23fd6000000000000000000000000000000000000000000000000000000005f5260045ffd5b507fbe324c0c000000000000000000000000000000000000000000000000000000005f523360045260245260445ffd5b849060808501511515917fd4545d86000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b50600385146102a0565b5060808401511515610299565b34610245576020366003190112610245576004356001600160401b03811161024557806004019061014060031982360301126102455760025460a01c60ff166104bd81613877565b80610c6157506104cb6148ce565b81359182156103cb5760448201916104e283613fe6565b9160248201926001600160401b03806104fa86613fe6565b16911611801590610c43575b610c025761010482016105198183614009565b80929150158015610bf8575b8015610be1575b610ba15760a484019161ffff61054184613ffa565b1615158161ffff61055186613ffa565b1611159081610b7b575b81610b60575b50158015610b1c575b610ab157506105798184614009565b5f5b818110610a1f575050506101248401936105958585614009565b5f5b81811061095f57505050876005556001600160401b036105b687613fe6565b166001600160401b031960065416176006556105d187613fe6565b6fffffffffffffffff0000000000000000196fffffffffffffffff00000000000000006006549260401b1691161760065560648101359081151580920361024557610746937fff0000000000000000ffffffffffffffffffffffffffffffffffffffffffffff600654917fffffffffffffffffff0000ffffffffffffffffffffffffffffffffffffffffff74ffff0000000000000000000000000000000000000061069f72ffff000000000000000000000000000000000061069560848901613ffa565b60881b1693613ffa565b60981b16937fffffffffffffffffffffff0000000000ffffffffffffffffffffffffffffffff70ff000000000000000000000000000000007effffffffffffffff000000000000000000000000000000000000000000000061072b60e476ffff00000000000000000000000000000000000000000061072060c48d01613ffa565b60a81b169a01613fe6565b60b81b169860801b1691161716171617171760065582614009565b906001600160401b0382116108f7576801000000000000000082116108f75760075482600755808310610926575b5060075f5260205f205f5b83811061090b57505050509061079491614009565b906001600160401b0382116108f7576801000000000000000082116108f757600854826008558083106108be575b5060085f5260205f205f5b8381106108a357867f8563c61d50cbbb9dd3b4efb6b2d32b3c53c5b49a88e5620c08277df5aa5d2d1e8761087f6108798961080784613fe6565b77ffffffffffffffffffffffffffffffffffffffffffffffff77ffffffffffffffffffffffffffffffffffffffffffffffff196004549260c01b169116176004557401000000000000000000000000000000000000000060ff60a01b1960025416176002556108746150e7565b613fe6565b91613fe6565b604080516001600160401b039384168152929091166020830152819081015b0390a2005b60019060206108b18561403e565b94019381840155016107cd565b60085f526108f1908390037ff3f7a9fe364faab93b216da50a3214154f22a0a2b415b23a84c8169e8b636ee38401613f18565b856107c2565b634e487b7160e01b5f52604160045260245ffd5b60019060206109198561403e565b940193818401550161077f565b60075f52610959908390037fa66cc928b5edb82af9bd49922954155ab7b0942694bea4ce44661d9a8736c6888401613f18565b87610774565b61097c6109756109708385876153ef565b61403e565b60026146e7565b156109f1575f5b8181106109935750600101610597565b6109a16109708385876153ef565b6001600160a01b03806109b861097085888a6153ef565b169116146109c857600101610983565b6001600160a01b036109de6109708486886153ef565b63786be7a760e11b5f521660045260245ffd5b61097090610a07926001600160a01b03946153ef565b632abdabef60e01b5f5216600452600260245260445ffd5b610a37610a306109708385876153ef565b60036146e7565b15610a83575f5b818110610a4e575060010161057b565b610a5c6109708385876153ef565b6001600160a01b0380610a7361097085888a6153ef565b169116146109c857600101610a3e565b61097090610a99926001600160a01b03946153ef565b632abdabef60e01b5f5216600452600360245260445ffd5b60849061ffff8681610ac287613ffa565b9181610adb87610ad460c48501613ffa565b9301613ffa565b93604051967f1c91b9410000000000000000000000000000000000000000000000000000000088526004880152166024860152166044840152166064820152fd5b50610b2960848601613ffa565b61ffff610b57610b4382610b3c88613ffa565b1685613a27565b82610b5060c48b01613ffa565b1690613a1a565b9116141561056a565b905061ffff610b7160c48801613ffa565b1615151489610561565b9050610b8960c48701613ffa565b61ffff80610b9687613ffa565b16911611159061055b565b50610bb0610124840183614009565b9190507f01856847000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b50610bf0610124850184614009565b90501561052c565b5060408211610525565b6001600160401b038481610c1e610c1887613fe6565b92613fe6565b916334f8678760e21b5f5216600452166024526001600160401b03421660445260645ffd5b50610c4d84613fe6565b6001600160401b0380421691161115610506565b63821092b960e01b5f52610c7481613877565b6004525f60245260445ffd5b634e487b7160e01b5f52602160045260245ffd5b34610245576040610cad610ca736613763565b90613f33565b82519182526020820152f35b34610245576020366003190112610245576004356001600160401b03811161024557610ce99036906004016137d4565b610cf1614996565b610cf9614755565b610d038183614b71565b610d0c81613e62565b90610d1a604051928361398d565b8082523681840111610245576020815f92610383958386013783010152614a42565b34610245576020366003190112610245576004355f52601260205260206001600160401b0360405f205416604051908152f35b34610245575f366003190112610245576020604051615dc08152f35b3461024557604036600319011261024557610da4613867565b60243590610db0614755565b610db9336149f9565b610dc16139ae565b9060ff6060830151169260ff811693808514801590610edc575b8015610ed2575b6104235750610df09061460c565b116103f3576001600160401b039051165f52600f60205260405f20815f5260205260405f206001600160a01b0333165f5260205260405f20600181019081549060ff8216610ebb5754848103610e8b575060019060ff19161790556001600160401b03600e54166040519283527fa870f33b6d0b39c7bd2f833b1a6c5caafe39479b8c66096fccd6b65e60f687d760203394a4610383614e33565b84907f2dbed34e000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b8363534a2e5760e11b5f523360045260245260445ffd5b5060038514610de2565b506080840151151560011415610ddb565b3461024557610efb36613763565b610f0482614cc7565b1561104757610f1282614052565b610f1b336149f9565b9080156103cb575f60209291610fcc6002600c610f54610f4e6001600160401b038998610f48338d614dc6565b166152ed565b94615520565b602960405198899281808501987f7b226f776e6572223a00000000000000000000000000000000000000000000008a528051918291018587015e8401906b16113830bcb637b0b2111d1160a11b84830152805192839101603583015e010161227d60f01b838201520301601d1981018752018561398d565b604051809185518091835e8101838152039060025afa1561103c57610383915f5191827f65805de8878ec30a5f364b40d2b31f6fdca2b4fa1a3c72dd8b53508f648f1b0e6040515f815260016020820152606060408201528061103433956060830190613801565b0390a3614d1a565b6040513d5f823e3d90fd5b50611050613eba565b90631bc8447b60e21b5f5261106481613877565b60045261107081613877565b60245260445ffd5b34610245575f36600319011261024557602060405160108152f35b34610245575f36600319011261024557600954600b54600a54604080519384526001600160401b0390921660208401529082015280606081015b0390f35b34610245576060366003190112610245576004356001600160401b038116809103610245576024356008811015610245576044359061110f33614649565b15611273576001600160401b0360045416808403611244575061113181614052565b61113b8282614256565b92805f52601660205260405f206001600160a01b0333165f5260205260405f205484811461122d57156111ce575b806103839483925f52601660205260405f206001600160a01b0333165f5260205260405f205561119882613877565b604080518581523360208201527f9d88e3e9ff1d3bf582db939d6eb468cf090d799332bc2e768edcca3d8fceead09190a36142d2565b805f52601560205260405f2090815494680100000000000000008610156108f75761122461120687869560016103839a018155613a64565b33906001600160a01b038084549260031b9316831b921b1916179055565b94509050611169565b83631e30ca2b60e01b5f523360045260245260445ffd5b837fd27baed2000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b632abdabef60e01b5f52336004525f60245260445ffd5b34610245576020366003190112610245576004355f526013602052602060405f2054604051908152f35b34610245576060366003190112610245576112cd61383b565b6044356001600160401b038111610245576112ec9036906004016137d4565b90916001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001680330361147a57506001600160a01b03906004356001551673ffffffffffffffffffffffffffffffffffffffff1960025416176002556001600160401b0381116108f7576113665f54613881565b601f811161141e575b505f601f82116001146113a75781925f9261139c575b50505f19600383901b1c191660019190911b175f55005b013590508280611385565b601f198216927f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e563915f5b858110611406575083600195106113ed575b505050811b015f55005b01355f19600384901b60f8161c191690558280806113e3565b909260206001819286860135815501940191016113d1565b8181111561136f5761146c90601f830160051c9060208410611472575b601f82910160051c03907f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e56301613f18565b8261136f565b5f915061143b565b7f6c8f15ea000000000000000000000000000000000000000000000000000000005f523360045260245260445ffd5b34610245576020366003190112610245576001600160a01b036114ca613825565b165f52601b602052602060405f2054604051908152f35b34610245576114ef366137be565b906114f8614996565b611500614755565b6001600160401b0342166006546001600160401b038160401c169081831015611e875750505081156103cb5763ffffffff600d541615611e1c576001600160401b03600b541615611db157600360ff600e5460901c1603611d465761156c63ffffffff600d5416614964565b600c546020820191905f835b828210611d10575050506020915f91604051918291518091835e8101838152039060025afa1561103c575f51818103611ce15750600d546040517fffffffff000000000000000000000000000000000000000000000000000000008260e01b1681526004810190818111611b8657600463ffffffff5f946115fb8695600c6151f5565b84808037160190614d015afa6040513d81529060208201903d5f833e601f19603f3d850101169081604052158015611cd8575b611b0857508151902060405161164e81611647816138b9565b038261398d565b6020815191012003611ab25760205f7f7b22656c656374696f6e223a22000000000000000000000000000000000000008261179c6002601189600e858b602d826117036116fd6116f7600a54957402000000000000000000000000000000000000000060ff60a01b198d5416178c557f82782f9cfe5944d243dc0d68ef932b2b8eaed5410d33502f0e9af12bcbde3d2860606040518381528c88820152896040820152a1615520565b97615520565b93615520565b926040519a8b978189019d8e52805191829101858a015e8701907f222c227472757374656573223a2200000000000000000000000000000000000084830152805192839101603b83015e0101907f222c2263726564656e7469616c73223a2200000000000000000000000000000084830152805192839101601f83015e010161227d60f01b838201520301601d1981018452018261398d565b604051918291518091835e8101838152039060025afa1561103c575f51600454906001600160401b0382169060035482155f14611a2d575060205f6040516117e560408261398d565b60018152607b60f81b838201525b6117fc856152ed565b611963846118b46001600961181088615564565b6029604051958692818085019a7f22686569676874223a00000000000000000000000000000000000000000000008c528051918291018587015e8401907f2c2274797065223a22000000000000000000000000000000000000000000000084830152805192839101603283015e01017f2200000000000000000000000000000000000000000000000000000000000000838201520301601e1981018452018261398d565b6118bd85613877565b600285141580611a19575b85146119dc5785806119206002602c6118e08c615520565b6040519485916b16113830bcb637b0b2111d1160a11b828401528051918291018484015e810161227d60f01b838201520301601d1981018452018261398d565b8160405195869482808701998051918291018b5e860190838201908b8252519283915e010190878252805192839101825e0185815203601f19810183528261398d565b604051918291518091835e8101838152039060025afa1561103c575f5192836003556001600160401b0361199684614a9c565b67ffffffffffffffff1990921691161760045560407f55c53b8b0aa27d2bf8692c2ecd0b945c361dadf611d900f2d2b1bd8adf32aeb4915f9482519182526020820152a3005b856040516119eb60408261398d565b600181527f7d0000000000000000000000000000000000000000000000000000000000000082820152611920565b50611a2385613877565b60058514156118c8565b5f6020611aad6002602b611a418496615520565b6040519485917f7b22706172656e74223a22000000000000000000000000000000000000000000828401528051918291018484015e81017f222c000000000000000000000000000000000000000000000000000000000000838201520301601d1981018452018261398d565b6117f3565b611af390611b046040519283927f15434804000000000000000000000000000000000000000000000000000000008452604060048501526044840190613801565b8281036003190160248401526138b9565b0390fd5b825115611c3b5750815115611c27575160f81c611b2481614964565b82515f198101908111611b8657611b3e83611b4392613a27565b614964565b915f5b8251811015611b9a57806001019081600111611b86576001600160f81b0319611b71600193886152dc565b51165f1a611b7f82866152dc565b5301611b46565b634e487b7160e01b5f52601160045260245ffd5b509082845f936001019384600111905b8351811015611bec5781611b8657806001600160f81b0319611bd7611bd16001948a613a1a565b866152dc565b51165f1a611be582876152dc565b5301611baa565b611c1585611b04866040519384936379e6894d60e01b8552604060048601526044850190613801565b83810360031901602485015290613801565b634e487b7160e01b5f52603260045260245ffd5b806379e6894d60e01b60e4925260406004820152600a60448201527f6e6f2d7665726469637400000000000000000000000000000000000000000000606482015260806024820152602c60848201527f746f6f206c6974746c65206761732c206f72206e6f2062616c6c6f742070726560a48201527f636f6d70696c652068657265000000000000000000000000000000000000000060c4820152fd5b5082511561162e565b907f772b4fbf000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b6001906001600160a01b03611d2684600c613a64565b90549060031b1c16803b9083835f198401923c5f19910101910190611578565b608460405163ce41c93160e01b815260206004820152602a60248201527f74686520747275737465657327206b657920636572656d6f6e79206973206e6f60448201527f7420636f6d706c657465000000000000000000000000000000000000000000006064820152fd5b608460405163ce41c93160e01b815260206004820152603060248201527f74686520726567697374726172732068617665206e6f7420616c6c20706f737460448201527f6564207468652073616d6520726f6c6c000000000000000000000000000000006064820152fd5b608460405163ce41c93160e01b815260206004820152602160248201527f74686520656c656374696f6e206f626a656374206973206e6f742073746f726560448201527f64000000000000000000000000000000000000000000000000000000000000006064820152fd5b6001600160401b03906334f8678760e21b5f521660045260245260445260645ffd5b3461024557604036600319011261024557600435600881101561024557611ece61383b565b90611ed881613877565b5f5260176020526001600160a01b0360405f2091165f52602052602060ff60405f2054166040519015158152f35b3461024557602036600319011261024557600435600881101561024557600461ffff91611f3281613877565b148015611fb5578160185460201c16905b15611fa657818060185416915b1691829116039061ffff8211611b865760209160075491611f7c6006549361ffff8560981c1690613a27565b149182611f90575b50506040519015158152f35b60a81c61ffff9081169116101590508280611f84565b818060185460101c1691611f50565b8160185460301c1690611f43565b34610245575f366003190112610245576110cd604051611fe681611647816138b9565b604051918291602083526020830190613801565b34610245575f366003190112610245576020604051620177008152f35b34610245575f366003190112610245576020612031613eba565b6040519061203e81613877565b8152f35b346102455761205036613763565b61205982614cc7565b6110475761206682614052565b6001600160a01b0360025416331415806120de575b806120ce575b6120a25761208e82614cf0565b811515901515036103cb5761038391614d1a565b7f96bae7d0000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b506120d833614649565b15612081565b506120e83361523e565b1561207b565b34610245576080366003190112610245576004356001600160401b0381116102455761211e9036906004016137d4565b612126613851565b916044356001600160401b0381168103610245576064356001600160401b03811161024557366023820112156102455780600401356001600160401b038111610245573660248260051b840101116102455760ff60025460a01c1661218a81613877565b6002811061277b5760029061219e81613877565b118015612763575b612725576001600160401b0342166001600160401b0360065416908181106126f75750506201d4c085116126dd578415612664576001600160401b0386161561263c5760205f6040518787823780888101838152039060025afa1561103c575f5195865f5260126020526001600160401b0360405f2054166125f657600d5463ffffffff8116907fffffffff000000000000000000000000000000000000000000000000000000006040519160e01b1681526004810190818111611b86576004895f946122758695600c6151f5565b818b848387010137010190614d015afa93604051933d85523d9560208601965f883e601f19603f3d8801011690816040521580156125ed575b612525575092889694926122e99260247f856086f531218b301dbf58981e97358390837fc2c02e63fb70a4a9fc76056b539896019185614b96565b51902093845f5260136020526123cb60405f20549283156124db575b6004547fffffffffffffffff0000000000000000ffffffffffffffffffffffffffffffff77ffffffffffffffff000000000000000000000000000000006123576001600160401b038460801c16613e9d565b60801b16911617600455865f5260136020528560405f20556001600160401b0360045416865f5260126020526001600160401b0360405f2091166001600160401b03198254161790556001600160401b03600454169260405194859485526020850152606060408501526060840191613e7d565b0390a3600454906001600160401b0382169060035482155f146124c2575060205f6040516123fa60408261398d565b60018152607b60f81b838201525b612411856152ed565b612436846124256001600961181082615564565b61242f6001613877565b60016124b0565b604051918291518091835e8101838152039060025afa1561103c575f5192836003556001600160401b0361246984614a9c565b67ffffffffffffffff1990921691161760045560407f55c53b8b0aa27d2bf8692c2ecd0b945c361dadf611d900f2d2b1bd8adf32aeb49160019482519182526020820152a3005b506124bb6001613877565b60016118c8565b5f60206124d66002602b611a418496615520565b612408565b6004546fffffffffffffffff0000000000000000196fffffffffffffffff00000000000000006125166001600160401b038460401c16613e9d565b60401b16911617600455612305565b868691825115611c3b5750815115611c27575160f81c61254481614964565b82515f198101908111611b8657611b3e8361255e92613a27565b915f5b82518110156125a157806001019081600111611b86576001600160f81b031961258c600193886152dc565b51165f1a61259a82866152dc565b5301612561565b509082845f936001019384600111905b8351811015611bec5781611b8657806001600160f81b03196125d8611bd16001948a613a1a565b51165f1a6125e682876152dc565b53016125b1565b508551156122ae565b86805f5260126020526001600160401b0360405f205416907f312f5970000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b7f039acd4a000000000000000000000000000000000000000000000000000000005f5260045ffd5b60c46040516379e6894d60e01b815260406004820152600960448201527f6d616c666f726d65640000000000000000000000000000000000000000000000606482015260806024820152601360848201527f7468652062616c6c6f7420697320656d7074790000000000000000000000000060a4820152fd5b84634ba6b08960e11b5f526004526201d4c060245260445ffd5b7f4a100319000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b60045460c01c7f27343943000000000000000000000000000000000000000000000000000000005f526001600160401b03421660045260245260445ffd5b5060045460c01c6001600160401b03421610156121a6565b63821092b960e01b5f5261278e81613877565b600452600260245260445ffd5b346102455760403660031901126102455760043561ffff8116809103610245576024356001600160401b038111610245576127da9036906004016137d4565b906127e3614755565b6127ec336149f9565b5060075483158015612889575b61285a57508061282a837ffd38f8a63419862d2e65875b55775079ee52188d912c298fc2d09a27be7bb46693614b71565b6001600160401b03600e54169361285560405192839283526040602084015233956040840191613e7d565b0390a3005b837fe74c6b74000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b508084116127f9565b34610245575f3660031901126102455760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610245576040366003190112610245576128ee613867565b6128f661383b565b906001600160401b03600e54165f52600f60205260ff60405f2091165f526020526001600160a01b0360405f2091165f526020526040805f2060ff6001825492015416825191825215156020820152f35b34610245575f366003190112610245576020600354604051908152f35b34610245575f36600319011261024557600454604080516001600160401b0383831c8116825260809390931c909216602083015290f35b34610245575f3660031901126102455760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610245576060366003190112610245576004356129fa613851565b604435612a05614755565b612a0e33615296565b15612b735782158015612b6b575b6103cb576001600160401b038216918215612b265760405160608101938185106001600160401b038611176108f7577f95875f556a1fbfdf62c19f7c85fb22165d93dc887f1ef420b7918f6a7eade0ec946040528582526020820184815260408301918252335f52601160205260405f2083518155815160018201556001600160401b03600281855116920191166001600160401b0319825416179055612ac283614aba565b15612b12576001600160401b03925160095551600a5551166001600160401b0319600b541617600b555b604080519485526001600160401b0390911660208501528301523391806060810161089e565b5050505f6009555f600a555f600b55612aec565b606460405163ce41c93160e01b815260206004820152601160248201527f74686520726f6c6c20697320656d7074790000000000000000000000000000006044820152fd5b508015612a1c565b7fdc2bdf3d000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b346102455760803660031901126102455760043560243563ffffffff8116809103610245576044359163ffffffff8316809303610245576064356001600160401b03811161024557612bf59036906004016137d4565b939092600254600760ff8260a01c16612c0d81613877565b14612cf9576001600160a01b031633148015612ce8575b8015612cd7575b8015612cc8575b156120a25782156103cb57818110801590612cc0575b8015612cb4575b612c99576128557f65805de8878ec30a5f364b40d2b31f6fdca2b4fa1a3c72dd8b53508f648f1b0e9394604051938493845260208401526060604084015233966060840191613e7d565b84925063c91294b360e01b5f5260045260245260445260645ffd5b50620177008511612c4f565b508415612c48565b50612cd233614649565b612c32565b50612ce133615296565b1515612c2b565b50612cf23361523e565b1515612c24565b63821092b960e01b5f526007600452600660245260445ffd5b34610245575f366003190112610245576020600154604051908152f35b34610245575f3660031901126102455760206001600160a01b0360025416604051908152f35b34610245575f36600319011261024557602060405160408152f35b34610245575f3660031901126102455760206040516201d4c08152f35b34610245575f3660031901126102455760025460a01c60ff16612daf81613877565b6002810361277b576001600160401b0342166001600160401b0360065460401c1690818110612f0a575b50507403000000000000000000000000000000000000000060ff60a01b1960025416176002556004546001600160401b03811660035481155f14612ef1575060205f604051612e2960408261398d565b60018152607b60f81b838201525b612e40846152ed565b612e7784612e55600160096118106002615564565b612e5f6002613877565b84156119dc5785806119206002602c6118e08a615520565b604051918291518091835e8101838152039060025afa1561103c575f5191826003556001600160401b03612eaa83614a9c565b67ffffffffffffffff199092169116176004557f55c53b8b0aa27d2bf8692c2ecd0b945c361dadf611d900f2d2b1bd8adf32aeb460406002938151905f82526020820152a3005b5f6020612f056002602b611a418496615520565b612e37565b6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000163303612f8457505060045477ffffffffffffffffffffffffffffffffffffffffffffffff77ffffffffffffffffffffffffffffffffffffffffffffffff194260c01b169116176004558080612dd9565b7f6440c22f000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b3461024557604036600319011261024557612fcb613825565b612fd361383b565b612fdb614996565b612fe3614755565b612fec826149f9565b91612ff68261523e565b61315d57604051634f4bdc7b60e11b815292600360048501526001600160a01b038316938460248201526020816044816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa90811561103c575f91613122575b501561310a575f198101908111611b86576001600160a01b03926130866130a592613a34565b9091906001600160a01b038084549260031b9316831b921b1916179055565b167f8d906457bf517d74f7251fa1bdb7e01ffcd91d94d06dd21e47a528a203b6d8115f80a36103836040516130db60408261398d565b601681527f61207472757374656520776173207265706c61636564000000000000000000006020820152614a42565b83632abdabef60e01b5f52600452600360245260445ffd5b90506020813d602011613155575b8161313d6020938361398d565b81010312610245575180151581036102455785613060565b3d9150613130565b6001600160a01b038263786be7a760e11b5f521660045260245ffd5b34610245575f36600319011261024557613191614792565b6103836147cf565b34610245575f36600319011261024557602061ffff60185460101c16604051908152f35b34610245575f366003190112610245576020601954604051908152f35b34610245575f36600319011261024557602061ffff60185416604051908152f35b34610245575f366003190112610245576110cd61321f63ffffffff600d5416614964565b611fe660208201600c6151f5565b34610245575f3660031901126102455760206001600160401b0360045416604051908152f35b346102455760403660031901126102455760043563ffffffff8116809103610245576024356001600160401b038111610245576132949036906004016137d4565b9161329d614755565b6132a56148ce565b8015613455575b600c54908181148061344b575b158015613443575b8015613438575b6134185750506001820190818311611b865782604051917fffff00000000000000000000000000000000000000000000000000000000000060208401947f6100000000000000000000000000000000000000000000000000000000000000865260f01b1660218401527f80600a5f395ff30000000000000000000000000000000000000000000000000060238401525f602a840152602b83013761337f602b828581015f838201520301601f19810183528261398d565b51905ff0906001600160a01b038216156133f057600c54680100000000000000008110156108f75763ffffffff926130868260016133c29401600c55600c613a64565b1663ffffffff600d54160163ffffffff8111611b865763ffffffff1663ffffffff19600d541617600d555f80f35b7fe44cae07000000000000000000000000000000000000000000000000000000005f5260045ffd5b63ffffffff925063c91294b360e01b5f526004521660245260445260645ffd5b50615dc084116132c8565b5083156132c1565b50601081106132b9565b61345d614913565b6132ac565b3461024557610383613473366137be565b90613c5a565b34610245575f3660031901126102455760ff6001600160401b0361349b613a87565b9493959190926040519788978460c08a0197168952166020880152151560408701521660608501521515608084015260c060a08401528151809152602060e084019201905f5b8181106134ef575050500390f35b82516001600160a01b03168452859450602093840193909201916001016134e1565b34610245575f36600319011261024557606061012060405161353281613956565b5f81525f60208201525f60408201525f838201525f60808201525f60a08201525f60c08201525f60e082015282610100820152015260405161357381613956565b60055481526006549060208101916001600160401b038116835260408201906001600160401b038160401c168252606083019060ff8160801c16151582526080840161ffff8260881c16815260a0850161ffff8360981c16815260c086019161ffff8460a81c1683526001600160401b0360e088019460b81c16845260405194600754808752866020810160075f5260205f20925f5b81811061371657505061361e9250038761398d565b61010088019586526040519687600854808252602082019060085f5260205f20905f5b8181106136f45750505003613656908961398d565b6101208901978852604051998a9960208b525160208b0152516001600160401b031660408a0152516001600160401b0316606089015251151560808801525161ffff1660a08701525161ffff1660c08601525161ffff1660e0850152516001600160401b0316610100840152516101208301610140905261016083016136db91613782565b9051828203601f19016101408401526110cd9190613782565b82546001600160a01b031684528c945060209093019260019283019201613641565b84546001600160a01b031683526001948501948b945060209093019201613609565b346102455761038361374936613763565b9061375381614052565b61375d8282614256565b506142d2565b6040906003190112610245576004356008811015610245579060243590565b90602080835192838152019201905f5b81811061379f5750505090565b82516001600160a01b0316845260209384019390920191600101613792565b6040906003190112610245576004359060243590565b9181601f84011215610245578235916001600160401b038311610245576020838186019501011161024557565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b600435906001600160a01b038216820361024557565b602435906001600160a01b038216820361024557565b602435906001600160401b038216820361024557565b6004359060ff8216820361024557565b60081115610c8057565b90600182811c921680156138af575b602083101461389b57565b634e487b7160e01b5f52602260045260245ffd5b91607f1691613890565b905f915f54906138c882613881565b808252916001811690811561393a57506001146138e3575050565b5f8080529293509091907f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e5635b838310613920575060209250010190565b60018160209294939454838587010152019101919061390f565b9050602093945060ff929192191683830152151560051b010190565b61014081019081106001600160401b038211176108f757604052565b60a081019081106001600160401b038211176108f757604052565b90601f801991011681019081106001600160401b038211176108f757604052565b604051906139bb82613972565b81608060ff600e546001600160401b03811684526001600160401b038160401c16602085015261ffff81841c166040850152818160901c16606085015260981c161515910152565b6001600160401b0381116108f75760051b60200190565b91908201809211611b8657565b91908203918211611b8657565b600754811015611c275760075f5260205f2001905f90565b601a54811015611c2757601a5f5260205f2001905f90565b8054821015611c27575f5260205f2001905f90565b5f198114611b865760010190565b5f5f91613a926139ae565b916001600160401b038351169360ff60608501511694608085015115159386958297604082019361ffff85511690613ac982613a03565b91613ad7604051938461398d565b808352613ae6601f1991613a03565b0136602084013761ffff8296511615613c4a575050506001600160401b0360065460b81c169081613be7575b50505f613b1e8761460c565b5f198101908111611b865790600754915b828110613b3b57505050565b6001600160401b038a165f52600f60205260405f2060ff8a165f5260205260405f206001600160a01b0380613b6f84613a34565b90549060031b1c16165f5260205260405f20885f14613bdf576001015460ff165b15613b9e575b600101613b2f565b906001600160a01b03613bb083613a34565b90549060031b1c1691613bc282613a79565b928651831015611c2757602060019360051b880101529050613b96565b541515613b90565b613c039395506001600160401b03919294506020015116613a1a565b6001600160401b03811115613c3b57506001600160401b03915b6001600160401b0383166001600160401b0342161015915f80613b12565b6001600160401b031691613c1d565b99509097505f9550859450925050565b613c6333614649565b604051634f4bdc7b60e11b81529091600660048301523360248301526020826044816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa91821561103c575f92613e25575b508215928380613e1d575b61127357600760ff60025460a01c16613ce281613877565b149283613e15575b50821580613e08575b600354808403613dd9575085156103cb5781613dd1575b50604051918252846020830152151560408201527f4ee48802b3542b59976becf297b66329bd207bc5ecc51d0d384df639bd90f96e60603392a28115613dc9575b50613dc657335f52601b60205260405f2054818114613daf5715613d81575b335f52601b60205260405f2055613d7f6147cf565b565b601a54680100000000000000008110156108f757611206816001613daa9301601a55601a613a64565b613d6a565b50631e30ca2b60e01b5f523360045260245260445ffd5b50565b90505f613d4b565b90505f613d0a565b837f802ca04c000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b613e10614792565b613cf3565b92505f613cea565b508215613cca565b9091506020813d602011613e5a575b81613e416020938361398d565b810103126102455751801515810361024557905f613cbf565b3d9150613e34565b6001600160401b0381116108f757601f01601f191660200190565b908060209392818452848401375f828201840152601f01601f1916010190565b6001600160401b03166001600160401b038114611b865760010190565b60ff60025460a01c16613ecc81613877565b60028103613f1557506001600160401b0342166006546001600160401b0381168210613f0e5760401c6001600160401b03161115613f0957600290565b600390565b5050600190565b90565b5f5b828110613f2657505050565b5f82820155600101613f1a565b5f9291613f3f91614fdb565b6004546001600160401b03165f818152601560205260408120805493915b848110613f71575050505050613f1561500a565b6001600160a01b03613f838284613a64565b90549060031b1c16845f52601660205260405f206001600160a01b0382165f526020528360405f2054149081613fd6575b50613fc2575b600101613f5d565b95613fce600191613a79565b969050613fba565b613fe09150614649565b5f613fb4565b356001600160401b03811681036102455790565b3561ffff811681036102455790565b903590601e198136030182121561024557018035906001600160401b03821161024557602001918160051b3603831361024557565b356001600160a01b03811681036102455790565b5f905f60ff60025460a01c1661406781613877565b600381036140b957505061407a81613877565b600381145b15614088575050565b60449250614094613eba565b90631bc8447b60e21b83526140a881613877565b6004526140b481613877565b602452fd5b6140c281613877565b6004810361416a5750506140d581613877565b6004811480156140e5575b61407f565b506140ef81613877565b6005811480156140e0575061ffff60185460201c168061ffff8060185416160361ffff811161415657600754916141316006549361ffff8560981c1690613a27565b149182614140575b505061407f565b60a81c61ffff9081169116101590505f80614139565b602484634e487b7160e01b81526011600452fd5b61417381613877565b600581036141e357505061418681613877565b600681148061407f575061419981613877565b6007811480156140e05750905061ffff60185460301c16905f918061ffff8060185460101c16160361ffff8111611b8657600754916141316006549361ffff8560981c1690613a27565b6002906141ef81613877565b1480614235575b156140e0576001600160401b0360065460401c167f016348c6000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b506001600160401b0360065460401c166001600160401b03421610156141f6565b91906142628184614fdb565b92835f5260146020526001600160a01b0360405f20541691821561428b575090613d7f91614dc6565b906001600160401b03600454167fc498539a000000000000000000000000000000000000000000000000000000005f526004526142c781613877565b60245260445260645ffd5b906142dd8183613f33565b11614608576142eb82614cc7565b6144d0575b6142f982613877565b6003820361445c5760065460801c60ff16156144555760045b61431b81613877565b60ff60a01b1974ff00000000000000000000000000000000000000006002549260a01b169116176002555b600454906001600160401b0382169160035483155f1461443c575060205f60405161437260408261398d565b60018152607b60f81b838201525b614389866152ed565b6143be8461439d600160096118108d615564565b6143a68a614cf0565b85146119dc5785806119206002602c6118e08d615520565b604051918291518091835e8101838152039060025afa1561103c577f55c53b8b0aa27d2bf8692c2ecd0b945c361dadf611d900f2d2b1bd8adf32aeb4916040915f5190816003556001600160401b0361441687614a9c565b16906001600160401b0319161760045561442f86613877565b82519182526020820152a3565b5f60206144506002602b611a418496615520565b614380565b6005614312565b61446582613877565b60058203614496577405000000000000000000000000000000000000000060ff60a01b196002541617600255614346565b61449f82613877565b60078203614346577406000000000000000000000000000000000000000060ff60a01b196002541617600255614346565b6144da8183614fdb565b5f52601460205261452a6001600160a01b0360405f2054166144fb84613877565b835f52601760205260405f206001600160a01b0382165f5260205260405f20600160ff198254161790556149f9565b61454060075461ffff60065460981c1690613a27565b106146005760ff60015b1661455483613877565b600483036145a6576018549065ffff0000000061458e61ffff6145788186166151cc565b169261ffff198516841760201c61ffff166151df565b60201b169165ffff0000ffff191617176018556142f0565b6018549067ffff0000000000006145e663ffff00006145cb61ffff8660101c166151cc565b60101b169263ffff0000198516841760301c61ffff166151df565b60301b169167ffff0000ffff0000191617176018556142f0565b60ff5f61454a565b5050565b60ff1661461857600190565b61462e60075461ffff60065460981c1690613a27565b60018101809111611b865790565b906007821015610c805752565b604051634f4bdc7b60e11b8152906001600160a01b03905f60048401521660248201526020816044816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa90811561103c575f916146af575090565b90506020813d6020116146df575b816146ca6020938361398d565b81010312610245575180151581036102455790565b3d91506146bd565b906001600160a01b039061470c60405193634f4bdc7b60e11b8552600485019061463c565b1660248201526020816044816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa90811561103c575f916146af575090565b60025460a01c60ff1661476781613877565b600181036147725750565b63821092b960e01b5f5261478581613877565b600452600160245260445ffd5b60025460a01c60ff166147a481613877565b600681036147af5750565b63821092b960e01b5f526147c281613877565b600452600660245260445ffd5b5f5f5f601a545b8082106148495750506147e761500a565b11613dc6576040817f498fa0343d3d8f12f030a9c8c869012d99c1bd4ff24d79c1d92694e9e7ce6ca5926019557407000000000000000000000000000000000000000060ff60a01b1960025416176002556003549082519182526020820152a1565b909161486c6001600160a01b0361485f85613a4c565b90549060031b1c16614649565b156148c5576001600160a01b0361488284613a4c565b90549060031b1c165f52601b60205260405f205481156148bd575b84036148b7576148ae600191613a79565b925b01906147d6565b50505050565b93508361489d565b916001906148b0565b6001600160a01b03600254168033036148e45750565b7f3c49478d000000000000000000000000000000000000000000000000000000005f523360045260245260445ffd5b600c545f600c5580614930575b5063ffffffff19600d5416600d55565b600c5f5261495e907fdf6966c971051c3d54ec59162606531493a51404a002842f56009d7e5cf4a8c7613f18565b5f614920565b9061496e82613e62565b61497b604051918261398d565b828152809261498c601f1991613e62565b0190602036910137565b6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168033036149ca5750565b7f20e15f74000000000000000000000000000000000000000000000000000000005f523360045260245260445ffd5b90614a038261523e565b918215614a0d5750565b6001600160a01b03907f6f298d4f000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b614a4a6150e7565b614a52614913565b7f4d6a1db48d48820c6264a4e2ea473fda1a0d57c890474ece1d720c2fb30543b7614a976001600160401b03600e541692604051918291602083526020830190613801565b0390a2565b6001600160401b036001911601906001600160401b038211611b8657565b60085490815f5b838110614ad15750505050600190565b81811015611c27577ff3f7a9fe364faab93b216da50a3214154f22a0a2b415b23a84c8169e8b636ee38101546001600160a01b03165f90815260116020526040902080548451149081614b5f575b81614b3b575b5015614b3357600101614ac1565b505050505f90565b6001600160401b03915060020154166001600160401b03604085015116145f614b25565b60018101546020860151149150614b1f565b506103e88111614b7e5750565b634ba6b08960e11b5f526004526103e860245260445ffd5b94919360016001600160401b03602093614c0f838a8780614bb6866152ed565b6040519a848c9551918291018487015e8401907f2c0000000000000000000000000000000000000000000000000000000000000083830152805192839101602183015e01015f838201520301601f19810187528661398d565b1614958615614cbd57614c23905b86615396565b936001600160401b03600b5416614c3d8383838a8a6153ff565b9660095498898914614cb15790899594939291614c89575b8589897fcf2f00c7000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b614c96614c9b9582615396565b6153ff565b14614cab57838180808080614c55565b92505050565b50505050505092505050565b50614c2382614c1d565b614cd081613877565b60048114908115614cdf575090565b60069150614cec81613877565b1490565b614cf981613877565b60028114159081614d08575090565b60059150614d1581613877565b141590565b90614d258183614fdb565b805f5260146020526001600160a01b0360405f20541615614d97575b507f3ac729bc360bdf93d47606844d8f7b7e5ccff08384b3a9fca4b2b3f7233e094d614d926001600160401b036004541692614d7c85613877565b6040805191825233602083015290918291820190565b0390a3565b5f908152601460205260408120805473ffffffffffffffffffffffffffffffffffffffff191633179055614d41565b90614dd082613877565b815f52601760205260405f206001600160a01b0382165f5260205260ff60405f205416614dfb575050565b7f2dbbc0cd000000000000000000000000000000000000000000000000000000005f526001600160a01b031660045261107081613877565b614e3b6139ae565b6040810161ffff8151168015611b86575f190161ffff1680825215614f43575b614e856001600160401b038351166001600160401b03166001600160401b0319600e541617600e55565b614ec96001600160401b036020840151166fffffffffffffffff0000000000000000196fffffffffffffffff0000000000000000600e549260401b16911617600e55565b5190600e5473ffffffff000000000000000000000000000000001971ffff0000000000000000000000000000000073ff00000000000000000000000000000000000000608072ff000000000000000000000000000000000000606087015160901b16950151151560981b169460801b169116171717600e55565b61ffff60065460981c1660808301908151155f14614f9757606084015160ff16614f8e575061ffff80600754165b1682525b80511590526001600160401b0342166020830152614e5b565b61ffff90614f71565b80614fa9575060036060840152614f75565b6060840160ff8151169060ff8214611b865760ff6001600393011680915203614fd3575b50614f75565b82525f614fcd565b90604051906020820192614fee81613877565b835260408201526040815261500460608261398d565b51902090565b6040517f776b114c0000000000000000000000000000000000000000000000000000000081525f60048201526020816024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa90811561103c575f916150b5575b507f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103611b865760039060011b0460018101809111611b865790565b90506020813d6020116150df575b816150d06020938361398d565b8101031261024557515f615076565b3d91506150c3565b6150fb6001600160401b03600e5416614a9c565b6151936001600160401b034216615160600754935f60806001600160401b036040519361512785613972565b169283815285602082015261ffff8816604082015282606082015201526001600160401b03166001600160401b0319600e541617600e55565b6fffffffffffffffff0000000000000000196fffffffffffffffff0000000000000000600e549260401b16911617600e55565b73ffffffff000000000000000000000000000000001971ffff00000000000000000000000000000000600e549260801b16911617600e55565b61ffff1661ffff8114611b865760010190565b9061ffff8091169116019061ffff8211611b8657565b908154915f915b8383106152095750505050565b6001906001600160a01b0361521e8585613a64565b90549060031b1c16803b9083835f198401923c5f199101019201916151fc565b600754906001600160a01b03165f5b82811061525b575050505f90565b816001600160a01b0361526f836007613a64565b90549060031b1c16146152845760010161524d565b8092506001915001809111611b865790565b600854906001600160a01b03165f5b8281106152b3575050505f90565b816001600160a01b036152c7836008613a64565b90549060031b1c1614615284576001016152a5565b908151811015611c27570160200190565b600191600a6001600160401b038316045b6001600160401b038116615374575061531683614964565b915b831561536e576001600160401b0316926001600160401b03600a850616603001936001600160401b038511611b86576001600160f81b0319600a925f19019560f81b165f1a61536786866152dc565b5304615318565b50909150565b926001600160401b0361538b600a92949394613a79565b9416049190916152fe565b90615004602960209260405193849177ffffffffffffffffffffffffffffffffffffffffffffffff19828401975f895260c01b1660218401528051918291018484015e81015f838201520301601f19810183528261398d565b9190811015611c275760051b0190565b919390926001600160401b0385166001600160401b0385161015615517575f9594935b6001600160401b0385166001811115615501575f19016001600160401b038111611b86576001600160401b03166001600160401b03821614806154f6575b1561549c575b677fffffffffffffff9060011c1693677fffffffffffffff600182169160011c16016001600160401b038111611b865793615422565b928287146154ec57677fffffffffffffff906154c26154ba89613a79565b9885856153ef565b3590600186166154de57906154d6916157b7565b939050615466565b6154e7916157b7565b6154d6565b505f955050505050565b506001811615615460565b50505091509192145f146155125790565b505f90565b50505050505f90565b6155476fffffffffffffffffffffffffffffffff6155408360801c6157fd565b92166157fd565b604051916020830152604082015260408152613f1560608261398d565b61556d81613877565b6001811461577b5761557e81613877565b801561573f5761558d81613877565b600281146157035761559e81613877565b600381146156c7576155af81613877565b6004811461568b576155c081613877565b6005811461564f576006906155d481613877565b14615614576040516155e760408261398d565b600681527f526573756c740000000000000000000000000000000000000000000000000000602082015290565b60405161562260408261398d565b601181527f5061727469616c44656372797074696f6e000000000000000000000000000000602082015290565b5060405161565e60408261398d565b600b81527f456e6453687566666c6573000000000000000000000000000000000000000000602082015290565b5060405161569a60408261398d565b600781527f53687566666c6500000000000000000000000000000000000000000000000000602082015290565b506040516156d660408261398d565b600e81527f456e6372797074656454616c6c79000000000000000000000000000000000000602082015290565b5060405161571260408261398d565b600a81527f456e6442616c6c6f747300000000000000000000000000000000000000000000602082015290565b5060405161574e60408261398d565b600581527f5365747570000000000000000000000000000000000000000000000000000000602082015290565b5060405161578a60408261398d565b600681527f42616c6c6f740000000000000000000000000000000000000000000000000000602082015290565b906040519060208201927f01000000000000000000000000000000000000000000000000000000000000008452602183015260418201526041815261500460618261398d565b7f3030303030303030303030303030303030303030303030303030303030303030906001600160401b0377ffffffffffffffff000000000000000000000000000000008260401b169116178060201b1779ffff000000000000ffff000000000000ffff000000000000ffff7dffff000000000000ffff000000000000ffff000000000000ffff000000008260101b169116178060081b177e0f000f000f000f000f000f000f000f000f000f000f000f000f000f000f000f7f0f000f000f000f000f000f000f000f000f000f000f000f000f000f000f000f008260041b1691161760277f01010101010101010101010101010101010101010101010101010101010101017f0606060606060606060606060606060606060606060606060606060606060606830160041c160201019056",
}

// ElectionABI is the input ABI used to generate the binding from.
// Deprecated: Use ElectionMetaData.ABI instead.
var ElectionABI = ElectionMetaData.ABI

// ElectionBin is the compiled bytecode used for deploying new contracts.
// Deprecated: Use ElectionMetaData.Bin instead.
var ElectionBin = ElectionMetaData.Bin

// DeployElection deploys a new Ethereum contract, binding an instance of Election to it.
func DeployElection(auth *bind.TransactOpts, backend bind.ContractBackend, organisations_ common.Address) (common.Address, *types.Transaction, *Election, error) {
	parsed, err := ElectionMetaData.GetAbi()
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	if parsed == nil {
		return common.Address{}, nil, nil, errors.New("GetABI returned nil")
	}

	address, tx, contract, err := bind.DeployContract(auth, *parsed, common.FromHex(ElectionBin), backend, organisations_)
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	return address, tx, &Election{ElectionCaller: ElectionCaller{contract: contract}, ElectionTransactor: ElectionTransactor{contract: contract}, ElectionFilterer: ElectionFilterer{contract: contract}}, nil
}

// Election is an auto generated Go binding around an Ethereum contract.
type Election struct {
	ElectionCaller     // Read-only binding to the contract
	ElectionTransactor // Write-only binding to the contract
	ElectionFilterer   // Log filterer for contract events
}

// ElectionCaller is an auto generated read-only Go binding around an Ethereum contract.
type ElectionCaller struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// ElectionTransactor is an auto generated write-only Go binding around an Ethereum contract.
type ElectionTransactor struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// ElectionFilterer is an auto generated log filtering Go binding around an Ethereum contract events.
type ElectionFilterer struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// ElectionSession is an auto generated Go binding around an Ethereum contract,
// with pre-set call and transact options.
type ElectionSession struct {
	Contract     *Election         // Generic contract binding to set the session for
	CallOpts     bind.CallOpts     // Call options to use throughout this session
	TransactOpts bind.TransactOpts // Transaction auth options to use throughout this session
}

// ElectionCallerSession is an auto generated read-only Go binding around an Ethereum contract,
// with pre-set call options.
type ElectionCallerSession struct {
	Contract *ElectionCaller // Generic contract caller binding to set the session for
	CallOpts bind.CallOpts   // Call options to use throughout this session
}

// ElectionTransactorSession is an auto generated write-only Go binding around an Ethereum contract,
// with pre-set transact options.
type ElectionTransactorSession struct {
	Contract     *ElectionTransactor // Generic contract transactor binding to set the session for
	TransactOpts bind.TransactOpts   // Transaction auth options to use throughout this session
}

// ElectionRaw is an auto generated low-level Go binding around an Ethereum contract.
type ElectionRaw struct {
	Contract *Election // Generic contract binding to access the raw methods on
}

// ElectionCallerRaw is an auto generated low-level read-only Go binding around an Ethereum contract.
type ElectionCallerRaw struct {
	Contract *ElectionCaller // Generic read-only contract binding to access the raw methods on
}

// ElectionTransactorRaw is an auto generated low-level write-only Go binding around an Ethereum contract.
type ElectionTransactorRaw struct {
	Contract *ElectionTransactor // Generic write-only contract binding to access the raw methods on
}

// NewElection creates a new instance of Election, bound to a specific deployed contract.
func NewElection(address common.Address, backend bind.ContractBackend) (*Election, error) {
	contract, err := bindElection(address, backend, backend, backend)
	if err != nil {
		return nil, err
	}
	return &Election{ElectionCaller: ElectionCaller{contract: contract}, ElectionTransactor: ElectionTransactor{contract: contract}, ElectionFilterer: ElectionFilterer{contract: contract}}, nil
}

// NewElectionCaller creates a new read-only instance of Election, bound to a specific deployed contract.
func NewElectionCaller(address common.Address, caller bind.ContractCaller) (*ElectionCaller, error) {
	contract, err := bindElection(address, caller, nil, nil)
	if err != nil {
		return nil, err
	}
	return &ElectionCaller{contract: contract}, nil
}

// NewElectionTransactor creates a new write-only instance of Election, bound to a specific deployed contract.
func NewElectionTransactor(address common.Address, transactor bind.ContractTransactor) (*ElectionTransactor, error) {
	contract, err := bindElection(address, nil, transactor, nil)
	if err != nil {
		return nil, err
	}
	return &ElectionTransactor{contract: contract}, nil
}

// NewElectionFilterer creates a new log filterer instance of Election, bound to a specific deployed contract.
func NewElectionFilterer(address common.Address, filterer bind.ContractFilterer) (*ElectionFilterer, error) {
	contract, err := bindElection(address, nil, nil, filterer)
	if err != nil {
		return nil, err
	}
	return &ElectionFilterer{contract: contract}, nil
}

// bindElection binds a generic wrapper to an already deployed contract.
func bindElection(address common.Address, caller bind.ContractCaller, transactor bind.ContractTransactor, filterer bind.ContractFilterer) (*bind.BoundContract, error) {
	parsed, err := ElectionMetaData.GetAbi()
	if err != nil {
		return nil, err
	}
	return bind.NewBoundContract(address, *parsed, caller, transactor, filterer), nil
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_Election *ElectionRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _Election.Contract.ElectionCaller.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_Election *ElectionRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _Election.Contract.ElectionTransactor.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_Election *ElectionRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _Election.Contract.ElectionTransactor.contract.Transact(opts, method, params...)
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_Election *ElectionCallerRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _Election.Contract.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_Election *ElectionTransactorRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _Election.Contract.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_Election *ElectionTransactorRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _Election.Contract.contract.Transact(opts, method, params...)
}

// MAXBALLOT is a free data retrieval call binding the contract method 0x7a7d1775.
//
// Solidity: function MAX_BALLOT() view returns(uint256)
func (_Election *ElectionCaller) MAXBALLOT(opts *bind.CallOpts) (*big.Int, error) {
	var out []interface{}
	err := _Election.contract.Call(opts, &out, "MAX_BALLOT")

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// MAXBALLOT is a free data retrieval call binding the contract method 0x7a7d1775.
//
// Solidity: function MAX_BALLOT() view returns(uint256)
func (_Election *ElectionSession) MAXBALLOT() (*big.Int, error) {
	return _Election.Contract.MAXBALLOT(&_Election.CallOpts)
}

// MAXBALLOT is a free data retrieval call binding the contract method 0x7a7d1775.
//
// Solidity: function MAX_BALLOT() view returns(uint256)
func (_Election *ElectionCallerSession) MAXBALLOT() (*big.Int, error) {
	return _Election.Contract.MAXBALLOT(&_Election.CallOpts)
}

// MAXCHUNK is a free data retrieval call binding the contract method 0xb4d9d076.
//
// Solidity: function MAX_CHUNK() view returns(uint256)
func (_Election *ElectionCaller) MAXCHUNK(opts *bind.CallOpts) (*big.Int, error) {
	var out []interface{}
	err := _Election.contract.Call(opts, &out, "MAX_CHUNK")

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// MAXCHUNK is a free data retrieval call binding the contract method 0xb4d9d076.
//
// Solidity: function MAX_CHUNK() view returns(uint256)
func (_Election *ElectionSession) MAXCHUNK() (*big.Int, error) {
	return _Election.Contract.MAXCHUNK(&_Election.CallOpts)
}

// MAXCHUNK is a free data retrieval call binding the contract method 0xb4d9d076.
//
// Solidity: function MAX_CHUNK() view returns(uint256)
func (_Election *ElectionCallerSession) MAXCHUNK() (*big.Int, error) {
	return _Election.Contract.MAXCHUNK(&_Election.CallOpts)
}

// MAXPART is a free data retrieval call binding the contract method 0xda985b44.
//
// Solidity: function MAX_PART() view returns(uint256)
func (_Election *ElectionCaller) MAXPART(opts *bind.CallOpts) (*big.Int, error) {
	var out []interface{}
	err := _Election.contract.Call(opts, &out, "MAX_PART")

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// MAXPART is a free data retrieval call binding the contract method 0xda985b44.
//
// Solidity: function MAX_PART() view returns(uint256)
func (_Election *ElectionSession) MAXPART() (*big.Int, error) {
	return _Election.Contract.MAXPART(&_Election.CallOpts)
}

// MAXPART is a free data retrieval call binding the contract method 0xda985b44.
//
// Solidity: function MAX_PART() view returns(uint256)
func (_Election *ElectionCallerSession) MAXPART() (*big.Int, error) {
	return _Election.Contract.MAXPART(&_Election.CallOpts)
}

// MAXPARTS is a free data retrieval call binding the contract method 0xd2a75cca.
//
// Solidity: function MAX_PARTS() view returns(uint256)
func (_Election *ElectionCaller) MAXPARTS(opts *bind.CallOpts) (*big.Int, error) {
	var out []interface{}
	err := _Election.contract.Call(opts, &out, "MAX_PARTS")

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// MAXPARTS is a free data retrieval call binding the contract method 0xd2a75cca.
//
// Solidity: function MAX_PARTS() view returns(uint256)
func (_Election *ElectionSession) MAXPARTS() (*big.Int, error) {
	return _Election.Contract.MAXPARTS(&_Election.CallOpts)
}

// MAXPARTS is a free data retrieval call binding the contract method 0xd2a75cca.
//
// Solidity: function MAX_PARTS() view returns(uint256)
func (_Election *ElectionCallerSession) MAXPARTS() (*big.Int, error) {
	return _Election.Contract.MAXPARTS(&_Election.CallOpts)
}

// MAXREASON is a free data retrieval call binding the contract method 0xf594e320.
//
// Solidity: function MAX_REASON() view returns(uint256)
func (_Election *ElectionCaller) MAXREASON(opts *bind.CallOpts) (*big.Int, error) {
	var out []interface{}
	err := _Election.contract.Call(opts, &out, "MAX_REASON")

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// MAXREASON is a free data retrieval call binding the contract method 0xf594e320.
//
// Solidity: function MAX_REASON() view returns(uint256)
func (_Election *ElectionSession) MAXREASON() (*big.Int, error) {
	return _Election.Contract.MAXREASON(&_Election.CallOpts)
}

// MAXREASON is a free data retrieval call binding the contract method 0xf594e320.
//
// Solidity: function MAX_REASON() view returns(uint256)
func (_Election *ElectionCallerSession) MAXREASON() (*big.Int, error) {
	return _Election.Contract.MAXREASON(&_Election.CallOpts)
}

// MAXTRUSTEES is a free data retrieval call binding the contract method 0x7dfbed61.
//
// Solidity: function MAX_TRUSTEES() view returns(uint256)
func (_Election *ElectionCaller) MAXTRUSTEES(opts *bind.CallOpts) (*big.Int, error) {
	var out []interface{}
	err := _Election.contract.Call(opts, &out, "MAX_TRUSTEES")

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// MAXTRUSTEES is a free data retrieval call binding the contract method 0x7dfbed61.
//
// Solidity: function MAX_TRUSTEES() view returns(uint256)
func (_Election *ElectionSession) MAXTRUSTEES() (*big.Int, error) {
	return _Election.Contract.MAXTRUSTEES(&_Election.CallOpts)
}

// MAXTRUSTEES is a free data retrieval call binding the contract method 0x7dfbed61.
//
// Solidity: function MAX_TRUSTEES() view returns(uint256)
func (_Election *ElectionCallerSession) MAXTRUSTEES() (*big.Int, error) {
	return _Election.Contract.MAXTRUSTEES(&_Election.CallOpts)
}

// Attestations is a free data retrieval call binding the contract method 0xeb4579bc.
//
// Solidity: function attestations(uint8 eventType, bytes32 payload) view returns(uint256 count, uint256 needed)
func (_Election *ElectionCaller) Attestations(opts *bind.CallOpts, eventType uint8, payload [32]byte) (struct {
	Count  *big.Int
	Needed *big.Int
}, error) {
	var out []interface{}
	err := _Election.contract.Call(opts, &out, "attestations", eventType, payload)

	outstruct := new(struct {
		Count  *big.Int
		Needed *big.Int
	})
	if err != nil {
		return *outstruct, err
	}

	outstruct.Count = *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)
	outstruct.Needed = *abi.ConvertType(out[1], new(*big.Int)).(**big.Int)

	return *outstruct, err

}

// Attestations is a free data retrieval call binding the contract method 0xeb4579bc.
//
// Solidity: function attestations(uint8 eventType, bytes32 payload) view returns(uint256 count, uint256 needed)
func (_Election *ElectionSession) Attestations(eventType uint8, payload [32]byte) (struct {
	Count  *big.Int
	Needed *big.Int
}, error) {
	return _Election.Contract.Attestations(&_Election.CallOpts, eventType, payload)
}

// Attestations is a free data retrieval call binding the contract method 0xeb4579bc.
//
// Solidity: function attestations(uint8 eventType, bytes32 payload) view returns(uint256 count, uint256 needed)
func (_Election *ElectionCallerSession) Attestations(eventType uint8, payload [32]byte) (struct {
	Count  *big.Int
	Needed *big.Int
}, error) {
	return _Election.Contract.Attestations(&_Election.CallOpts, eventType, payload)
}

// Campaign is a free data retrieval call binding the contract method 0x811e539c.
//
// Solidity: function campaign() view returns(bytes32)
func (_Election *ElectionCaller) Campaign(opts *bind.CallOpts) ([32]byte, error) {
	var out []interface{}
	err := _Election.contract.Call(opts, &out, "campaign")

	if err != nil {
		return *new([32]byte), err
	}

	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)

	return out0, err

}

// Campaign is a free data retrieval call binding the contract method 0x811e539c.
//
// Solidity: function campaign() view returns(bytes32)
func (_Election *ElectionSession) Campaign() ([32]byte, error) {
	return _Election.Contract.Campaign(&_Election.CallOpts)
}

// Campaign is a free data retrieval call binding the contract method 0x811e539c.
//
// Solidity: function campaign() view returns(bytes32)
func (_Election *ElectionCallerSession) Campaign() ([32]byte, error) {
	return _Election.Contract.Campaign(&_Election.CallOpts)
}

// Ceremony is a free data retrieval call binding the contract method 0x06133c65.
//
// Solidity: function ceremony() view returns(uint64 attempt, uint8 round, bool revealing, uint64 deadline, bool late, address[] missing)
func (_Election *ElectionCaller) Ceremony(opts *bind.CallOpts) (struct {
	Attempt   uint64
	Round     uint8
	Revealing bool
	Deadline  uint64
	Late      bool
	Missing   []common.Address
}, error) {
	var out []interface{}
	err := _Election.contract.Call(opts, &out, "ceremony")

	outstruct := new(struct {
		Attempt   uint64
		Round     uint8
		Revealing bool
		Deadline  uint64
		Late      bool
		Missing   []common.Address
	})
	if err != nil {
		return *outstruct, err
	}

	outstruct.Attempt = *abi.ConvertType(out[0], new(uint64)).(*uint64)
	outstruct.Round = *abi.ConvertType(out[1], new(uint8)).(*uint8)
	outstruct.Revealing = *abi.ConvertType(out[2], new(bool)).(*bool)
	outstruct.Deadline = *abi.ConvertType(out[3], new(uint64)).(*uint64)
	outstruct.Late = *abi.ConvertType(out[4], new(bool)).(*bool)
	outstruct.Missing = *abi.ConvertType(out[5], new([]common.Address)).(*[]common.Address)

	return *outstruct, err

}

// Ceremony is a free data retrieval call binding the contract method 0x06133c65.
//
// Solidity: function ceremony() view returns(uint64 attempt, uint8 round, bool revealing, uint64 deadline, bool late, address[] missing)
func (_Election *ElectionSession) Ceremony() (struct {
	Attempt   uint64
	Round     uint8
	Revealing bool
	Deadline  uint64
	Late      bool
	Missing   []common.Address
}, error) {
	return _Election.Contract.Ceremony(&_Election.CallOpts)
}

// Ceremony is a free data retrieval call binding the contract method 0x06133c65.
//
// Solidity: function ceremony() view returns(uint64 attempt, uint8 round, bool revealing, uint64 deadline, bool late, address[] missing)
func (_Election *ElectionCallerSession) Ceremony() (struct {
	Attempt   uint64
	Round     uint8
	Revealing bool
	Deadline  uint64
	Late      bool
	Missing   []common.Address
}, error) {
	return _Election.Contract.Ceremony(&_Election.CallOpts)
}

// CeremonyMessage is a free data retrieval call binding the contract method 0xa50265c8.
//
// Solidity: function ceremonyMessage(uint8 round, address trustee) view returns(bytes32 payload, bool revealed)
func (_Election *ElectionCaller) CeremonyMessage(opts *bind.CallOpts, round uint8, trustee common.Address) (struct {
	Payload  [32]byte
	Revealed bool
}, error) {
	var out []interface{}
	err := _Election.contract.Call(opts, &out, "ceremonyMessage", round, trustee)

	outstruct := new(struct {
		Payload  [32]byte
		Revealed bool
	})
	if err != nil {
		return *outstruct, err
	}

	outstruct.Payload = *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	outstruct.Revealed = *abi.ConvertType(out[1], new(bool)).(*bool)

	return *outstruct, err

}

// CeremonyMessage is a free data retrieval call binding the contract method 0xa50265c8.
//
// Solidity: function ceremonyMessage(uint8 round, address trustee) view returns(bytes32 payload, bool revealed)
func (_Election *ElectionSession) CeremonyMessage(round uint8, trustee common.Address) (struct {
	Payload  [32]byte
	Revealed bool
}, error) {
	return _Election.Contract.CeremonyMessage(&_Election.CallOpts, round, trustee)
}

// CeremonyMessage is a free data retrieval call binding the contract method 0xa50265c8.
//
// Solidity: function ceremonyMessage(uint8 round, address trustee) view returns(bytes32 payload, bool revealed)
func (_Election *ElectionCallerSession) CeremonyMessage(round uint8, trustee common.Address) (struct {
	Payload  [32]byte
	Revealed bool
}, error) {
	return _Election.Contract.CeremonyMessage(&_Election.CallOpts, round, trustee)
}

// Contributed is a free data retrieval call binding the contract method 0xbe0c5dcc.
//
// Solidity: function contributed(uint8 eventType, address trustee) view returns(bool)
func (_Election *ElectionCaller) Contributed(opts *bind.CallOpts, eventType uint8, trustee common.Address) (bool, error) {
	var out []interface{}
	err := _Election.contract.Call(opts, &out, "contributed", eventType, trustee)

	if err != nil {
		return *new(bool), err
	}

	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)

	return out0, err

}

// Contributed is a free data retrieval call binding the contract method 0xbe0c5dcc.
//
// Solidity: function contributed(uint8 eventType, address trustee) view returns(bool)
func (_Election *ElectionSession) Contributed(eventType uint8, trustee common.Address) (bool, error) {
	return _Election.Contract.Contributed(&_Election.CallOpts, eventType, trustee)
}

// Contributed is a free data retrieval call binding the contract method 0xbe0c5dcc.
//
// Solidity: function contributed(uint8 eventType, address trustee) view returns(bool)
func (_Election *ElectionCallerSession) Contributed(eventType uint8, trustee common.Address) (bool, error) {
	return _Election.Contract.Contributed(&_Election.CallOpts, eventType, trustee)
}

// Decrypted is a free data retrieval call binding the contract method 0x39ac0e49.
//
// Solidity: function decrypted() view returns(uint16)
func (_Election *ElectionCaller) Decrypted(opts *bind.CallOpts) (uint16, error) {
	var out []interface{}
	err := _Election.contract.Call(opts, &out, "decrypted")

	if err != nil {
		return *new(uint16), err
	}

	out0 := *abi.ConvertType(out[0], new(uint16)).(*uint16)

	return out0, err

}

// Decrypted is a free data retrieval call binding the contract method 0x39ac0e49.
//
// Solidity: function decrypted() view returns(uint16)
func (_Election *ElectionSession) Decrypted() (uint16, error) {
	return _Election.Contract.Decrypted(&_Election.CallOpts)
}

// Decrypted is a free data retrieval call binding the contract method 0x39ac0e49.
//
// Solidity: function decrypted() view returns(uint16)
func (_Election *ElectionCallerSession) Decrypted() (uint16, error) {
	return _Election.Contract.Decrypted(&_Election.CallOpts)
}

// ElectionObject is a free data retrieval call binding the contract method 0x16f71d12.
//
// Solidity: function electionObject() view returns(bytes)
func (_Election *ElectionCaller) ElectionObject(opts *bind.CallOpts) ([]byte, error) {
	var out []interface{}
	err := _Election.contract.Call(opts, &out, "electionObject")

	if err != nil {
		return *new([]byte), err
	}

	out0 := *abi.ConvertType(out[0], new([]byte)).(*[]byte)

	return out0, err

}

// ElectionObject is a free data retrieval call binding the contract method 0x16f71d12.
//
// Solidity: function electionObject() view returns(bytes)
func (_Election *ElectionSession) ElectionObject() ([]byte, error) {
	return _Election.Contract.ElectionObject(&_Election.CallOpts)
}

// ElectionObject is a free data retrieval call binding the contract method 0x16f71d12.
//
// Solidity: function electionObject() view returns(bytes)
func (_Election *ElectionCallerSession) ElectionObject() ([]byte, error) {
	return _Election.Contract.ElectionObject(&_Election.CallOpts)
}

// Elections is a free data retrieval call binding the contract method 0x86a01aac.
//
// Solidity: function elections() view returns(address)
func (_Election *ElectionCaller) Elections(opts *bind.CallOpts) (common.Address, error) {
	var out []interface{}
	err := _Election.contract.Call(opts, &out, "elections")

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// Elections is a free data retrieval call binding the contract method 0x86a01aac.
//
// Solidity: function elections() view returns(address)
func (_Election *ElectionSession) Elections() (common.Address, error) {
	return _Election.Contract.Elections(&_Election.CallOpts)
}

// Elections is a free data retrieval call binding the contract method 0x86a01aac.
//
// Solidity: function elections() view returns(address)
func (_Election *ElectionCallerSession) Elections() (common.Address, error) {
	return _Election.Contract.Elections(&_Election.CallOpts)
}

// Frozen is a free data retrieval call binding the contract method 0x054f7d9c.
//
// Solidity: function frozen() view returns((bytes32,uint64,uint64,bool,uint16,uint16,uint16,uint64,address[],address[]))
func (_Election *ElectionCaller) Frozen(opts *bind.CallOpts) (IElectionFrozen, error) {
	var out []interface{}
	err := _Election.contract.Call(opts, &out, "frozen")

	if err != nil {
		return *new(IElectionFrozen), err
	}

	out0 := *abi.ConvertType(out[0], new(IElectionFrozen)).(*IElectionFrozen)

	return out0, err

}

// Frozen is a free data retrieval call binding the contract method 0x054f7d9c.
//
// Solidity: function frozen() view returns((bytes32,uint64,uint64,bool,uint16,uint16,uint16,uint64,address[],address[]))
func (_Election *ElectionSession) Frozen() (IElectionFrozen, error) {
	return _Election.Contract.Frozen(&_Election.CallOpts)
}

// Frozen is a free data retrieval call binding the contract method 0x054f7d9c.
//
// Solidity: function frozen() view returns((bytes32,uint64,uint64,bool,uint16,uint16,uint16,uint64,address[],address[]))
func (_Election *ElectionCallerSession) Frozen() (IElectionFrozen, error) {
	return _Election.Contract.Frozen(&_Election.CallOpts)
}

// Head is a free data retrieval call binding the contract method 0x8f7dcfa3.
//
// Solidity: function head() view returns(bytes32)
func (_Election *ElectionCaller) Head(opts *bind.CallOpts) ([32]byte, error) {
	var out []interface{}
	err := _Election.contract.Call(opts, &out, "head")

	if err != nil {
		return *new([32]byte), err
	}

	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)

	return out0, err

}

// Head is a free data retrieval call binding the contract method 0x8f7dcfa3.
//
// Solidity: function head() view returns(bytes32)
func (_Election *ElectionSession) Head() ([32]byte, error) {
	return _Election.Contract.Head(&_Election.CallOpts)
}

// Head is a free data retrieval call binding the contract method 0x8f7dcfa3.
//
// Solidity: function head() view returns(bytes32)
func (_Election *ElectionCallerSession) Head() ([32]byte, error) {
	return _Election.Contract.Head(&_Election.CallOpts)
}

// Height is a free data retrieval call binding the contract method 0x0ef26743.
//
// Solidity: function height() view returns(uint64)
func (_Election *ElectionCaller) Height(opts *bind.CallOpts) (uint64, error) {
	var out []interface{}
	err := _Election.contract.Call(opts, &out, "height")

	if err != nil {
		return *new(uint64), err
	}

	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)

	return out0, err

}

// Height is a free data retrieval call binding the contract method 0x0ef26743.
//
// Solidity: function height() view returns(uint64)
func (_Election *ElectionSession) Height() (uint64, error) {
	return _Election.Contract.Height(&_Election.CallOpts)
}

// Height is a free data retrieval call binding the contract method 0x0ef26743.
//
// Solidity: function height() view returns(uint64)
func (_Election *ElectionCallerSession) Height() (uint64, error) {
	return _Election.Contract.Height(&_Election.CallOpts)
}

// HeightOf is a free data retrieval call binding the contract method 0xdbcdc08f.
//
// Solidity: function heightOf(bytes32 tracker) view returns(uint64)
func (_Election *ElectionCaller) HeightOf(opts *bind.CallOpts, tracker [32]byte) (uint64, error) {
	var out []interface{}
	err := _Election.contract.Call(opts, &out, "heightOf", tracker)

	if err != nil {
		return *new(uint64), err
	}

	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)

	return out0, err

}

// HeightOf is a free data retrieval call binding the contract method 0xdbcdc08f.
//
// Solidity: function heightOf(bytes32 tracker) view returns(uint64)
func (_Election *ElectionSession) HeightOf(tracker [32]byte) (uint64, error) {
	return _Election.Contract.HeightOf(&_Election.CallOpts, tracker)
}

// HeightOf is a free data retrieval call binding the contract method 0xdbcdc08f.
//
// Solidity: function heightOf(bytes32 tracker) view returns(uint64)
func (_Election *ElectionCallerSession) HeightOf(tracker [32]byte) (uint64, error) {
	return _Election.Contract.HeightOf(&_Election.CallOpts, tracker)
}

// LastBallot is a free data retrieval call binding the contract method 0xc8fd03fa.
//
// Solidity: function lastBallot(bytes32 credential) view returns(bytes32 tracker)
func (_Election *ElectionCaller) LastBallot(opts *bind.CallOpts, credential [32]byte) ([32]byte, error) {
	var out []interface{}
	err := _Election.contract.Call(opts, &out, "lastBallot", credential)

	if err != nil {
		return *new([32]byte), err
	}

	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)

	return out0, err

}

// LastBallot is a free data retrieval call binding the contract method 0xc8fd03fa.
//
// Solidity: function lastBallot(bytes32 credential) view returns(bytes32 tracker)
func (_Election *ElectionSession) LastBallot(credential [32]byte) ([32]byte, error) {
	return _Election.Contract.LastBallot(&_Election.CallOpts, credential)
}

// LastBallot is a free data retrieval call binding the contract method 0xc8fd03fa.
//
// Solidity: function lastBallot(bytes32 credential) view returns(bytes32 tracker)
func (_Election *ElectionCallerSession) LastBallot(credential [32]byte) ([32]byte, error) {
	return _Election.Contract.LastBallot(&_Election.CallOpts, credential)
}

// Organisations is a free data retrieval call binding the contract method 0xabf0e71f.
//
// Solidity: function organisations() view returns(address)
func (_Election *ElectionCaller) Organisations(opts *bind.CallOpts) (common.Address, error) {
	var out []interface{}
	err := _Election.contract.Call(opts, &out, "organisations")

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// Organisations is a free data retrieval call binding the contract method 0xabf0e71f.
//
// Solidity: function organisations() view returns(address)
func (_Election *ElectionSession) Organisations() (common.Address, error) {
	return _Election.Contract.Organisations(&_Election.CallOpts)
}

// Organisations is a free data retrieval call binding the contract method 0xabf0e71f.
//
// Solidity: function organisations() view returns(address)
func (_Election *ElectionCallerSession) Organisations() (common.Address, error) {
	return _Election.Contract.Organisations(&_Election.CallOpts)
}

// Organiser is a free data retrieval call binding the contract method 0x7e537486.
//
// Solidity: function organiser() view returns(address)
func (_Election *ElectionCaller) Organiser(opts *bind.CallOpts) (common.Address, error) {
	var out []interface{}
	err := _Election.contract.Call(opts, &out, "organiser")

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// Organiser is a free data retrieval call binding the contract method 0x7e537486.
//
// Solidity: function organiser() view returns(address)
func (_Election *ElectionSession) Organiser() (common.Address, error) {
	return _Election.Contract.Organiser(&_Election.CallOpts)
}

// Organiser is a free data retrieval call binding the contract method 0x7e537486.
//
// Solidity: function organiser() view returns(address)
func (_Election *ElectionCallerSession) Organiser() (common.Address, error) {
	return _Election.Contract.Organiser(&_Election.CallOpts)
}

// Outcome is a free data retrieval call binding the contract method 0x27793f87.
//
// Solidity: function outcome() view returns(bytes32)
func (_Election *ElectionCaller) Outcome(opts *bind.CallOpts) ([32]byte, error) {
	var out []interface{}
	err := _Election.contract.Call(opts, &out, "outcome")

	if err != nil {
		return *new([32]byte), err
	}

	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)

	return out0, err

}

// Outcome is a free data retrieval call binding the contract method 0x27793f87.
//
// Solidity: function outcome() view returns(bytes32)
func (_Election *ElectionSession) Outcome() ([32]byte, error) {
	return _Election.Contract.Outcome(&_Election.CallOpts)
}

// Outcome is a free data retrieval call binding the contract method 0x27793f87.
//
// Solidity: function outcome() view returns(bytes32)
func (_Election *ElectionCallerSession) Outcome() ([32]byte, error) {
	return _Election.Contract.Outcome(&_Election.CallOpts)
}

// OutcomeBy is a free data retrieval call binding the contract method 0xc02711cd.
//
// Solidity: function outcomeBy(address validator) view returns(bytes32)
func (_Election *ElectionCaller) OutcomeBy(opts *bind.CallOpts, validator common.Address) ([32]byte, error) {
	var out []interface{}
	err := _Election.contract.Call(opts, &out, "outcomeBy", validator)

	if err != nil {
		return *new([32]byte), err
	}

	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)

	return out0, err

}

// OutcomeBy is a free data retrieval call binding the contract method 0xc02711cd.
//
// Solidity: function outcomeBy(address validator) view returns(bytes32)
func (_Election *ElectionSession) OutcomeBy(validator common.Address) ([32]byte, error) {
	return _Election.Contract.OutcomeBy(&_Election.CallOpts, validator)
}

// OutcomeBy is a free data retrieval call binding the contract method 0xc02711cd.
//
// Solidity: function outcomeBy(address validator) view returns(bytes32)
func (_Election *ElectionCallerSession) OutcomeBy(validator common.Address) ([32]byte, error) {
	return _Election.Contract.OutcomeBy(&_Election.CallOpts, validator)
}

// Phase is a free data retrieval call binding the contract method 0xb1c9fe6e.
//
// Solidity: function phase() view returns(uint8)
func (_Election *ElectionCaller) Phase(opts *bind.CallOpts) (uint8, error) {
	var out []interface{}
	err := _Election.contract.Call(opts, &out, "phase")

	if err != nil {
		return *new(uint8), err
	}

	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)

	return out0, err

}

// Phase is a free data retrieval call binding the contract method 0xb1c9fe6e.
//
// Solidity: function phase() view returns(uint8)
func (_Election *ElectionSession) Phase() (uint8, error) {
	return _Election.Contract.Phase(&_Election.CallOpts)
}

// Phase is a free data retrieval call binding the contract method 0xb1c9fe6e.
//
// Solidity: function phase() view returns(uint8)
func (_Election *ElectionCallerSession) Phase() (uint8, error) {
	return _Election.Contract.Phase(&_Election.CallOpts)
}

// Roll is a free data retrieval call binding the contract method 0xcd5e3c5d.
//
// Solidity: function roll() view returns(bytes32 root, uint64 count, bytes32 credentials)
func (_Election *ElectionCaller) Roll(opts *bind.CallOpts) (struct {
	Root        [32]byte
	Count       uint64
	Credentials [32]byte
}, error) {
	var out []interface{}
	err := _Election.contract.Call(opts, &out, "roll")

	outstruct := new(struct {
		Root        [32]byte
		Count       uint64
		Credentials [32]byte
	})
	if err != nil {
		return *outstruct, err
	}

	outstruct.Root = *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	outstruct.Count = *abi.ConvertType(out[1], new(uint64)).(*uint64)
	outstruct.Credentials = *abi.ConvertType(out[2], new([32]byte)).(*[32]byte)

	return *outstruct, err

}

// Roll is a free data retrieval call binding the contract method 0xcd5e3c5d.
//
// Solidity: function roll() view returns(bytes32 root, uint64 count, bytes32 credentials)
func (_Election *ElectionSession) Roll() (struct {
	Root        [32]byte
	Count       uint64
	Credentials [32]byte
}, error) {
	return _Election.Contract.Roll(&_Election.CallOpts)
}

// Roll is a free data retrieval call binding the contract method 0xcd5e3c5d.
//
// Solidity: function roll() view returns(bytes32 root, uint64 count, bytes32 credentials)
func (_Election *ElectionCallerSession) Roll() (struct {
	Root        [32]byte
	Count       uint64
	Credentials [32]byte
}, error) {
	return _Election.Contract.Roll(&_Election.CallOpts)
}

// Shuffles is a free data retrieval call binding the contract method 0x1eedf732.
//
// Solidity: function shuffles() view returns(uint16)
func (_Election *ElectionCaller) Shuffles(opts *bind.CallOpts) (uint16, error) {
	var out []interface{}
	err := _Election.contract.Call(opts, &out, "shuffles")

	if err != nil {
		return *new(uint16), err
	}

	out0 := *abi.ConvertType(out[0], new(uint16)).(*uint16)

	return out0, err

}

// Shuffles is a free data retrieval call binding the contract method 0x1eedf732.
//
// Solidity: function shuffles() view returns(uint16)
func (_Election *ElectionSession) Shuffles() (uint16, error) {
	return _Election.Contract.Shuffles(&_Election.CallOpts)
}

// Shuffles is a free data retrieval call binding the contract method 0x1eedf732.
//
// Solidity: function shuffles() view returns(uint16)
func (_Election *ElectionCallerSession) Shuffles() (uint16, error) {
	return _Election.Contract.Shuffles(&_Election.CallOpts)
}

// Suffice is a free data retrieval call binding the contract method 0xbde78066.
//
// Solidity: function suffice(uint8 eventType) view returns(bool)
func (_Election *ElectionCaller) Suffice(opts *bind.CallOpts, eventType uint8) (bool, error) {
	var out []interface{}
	err := _Election.contract.Call(opts, &out, "suffice", eventType)

	if err != nil {
		return *new(bool), err
	}

	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)

	return out0, err

}

// Suffice is a free data retrieval call binding the contract method 0xbde78066.
//
// Solidity: function suffice(uint8 eventType) view returns(bool)
func (_Election *ElectionSession) Suffice(eventType uint8) (bool, error) {
	return _Election.Contract.Suffice(&_Election.CallOpts, eventType)
}

// Suffice is a free data retrieval call binding the contract method 0xbde78066.
//
// Solidity: function suffice(uint8 eventType) view returns(bool)
func (_Election *ElectionCallerSession) Suffice(eventType uint8) (bool, error) {
	return _Election.Contract.Suffice(&_Election.CallOpts, eventType)
}

// Turnout is a free data retrieval call binding the contract method 0x8e437c5f.
//
// Solidity: function turnout() view returns(uint64 voters, uint64 ballots)
func (_Election *ElectionCaller) Turnout(opts *bind.CallOpts) (struct {
	Voters  uint64
	Ballots uint64
}, error) {
	var out []interface{}
	err := _Election.contract.Call(opts, &out, "turnout")

	outstruct := new(struct {
		Voters  uint64
		Ballots uint64
	})
	if err != nil {
		return *outstruct, err
	}

	outstruct.Voters = *abi.ConvertType(out[0], new(uint64)).(*uint64)
	outstruct.Ballots = *abi.ConvertType(out[1], new(uint64)).(*uint64)

	return *outstruct, err

}

// Turnout is a free data retrieval call binding the contract method 0x8e437c5f.
//
// Solidity: function turnout() view returns(uint64 voters, uint64 ballots)
func (_Election *ElectionSession) Turnout() (struct {
	Voters  uint64
	Ballots uint64
}, error) {
	return _Election.Contract.Turnout(&_Election.CallOpts)
}

// Turnout is a free data retrieval call binding the contract method 0x8e437c5f.
//
// Solidity: function turnout() view returns(uint64 voters, uint64 ballots)
func (_Election *ElectionCallerSession) Turnout() (struct {
	Voters  uint64
	Ballots uint64
}, error) {
	return _Election.Contract.Turnout(&_Election.CallOpts)
}

// Uuid is a free data retrieval call binding the contract method 0xbb07e85d.
//
// Solidity: function uuid() view returns(string)
func (_Election *ElectionCaller) Uuid(opts *bind.CallOpts) (string, error) {
	var out []interface{}
	err := _Election.contract.Call(opts, &out, "uuid")

	if err != nil {
		return *new(string), err
	}

	out0 := *abi.ConvertType(out[0], new(string)).(*string)

	return out0, err

}

// Uuid is a free data retrieval call binding the contract method 0xbb07e85d.
//
// Solidity: function uuid() view returns(string)
func (_Election *ElectionSession) Uuid() (string, error) {
	return _Election.Contract.Uuid(&_Election.CallOpts)
}

// Uuid is a free data retrieval call binding the contract method 0xbb07e85d.
//
// Solidity: function uuid() view returns(string)
func (_Election *ElectionCallerSession) Uuid() (string, error) {
	return _Election.Contract.Uuid(&_Election.CallOpts)
}

// Attest is a paid mutator transaction binding the contract method 0xca927846.
//
// Solidity: function attest(uint64 height_, uint8 eventType, bytes32 payload) returns()
func (_Election *ElectionTransactor) Attest(opts *bind.TransactOpts, height_ uint64, eventType uint8, payload [32]byte) (*types.Transaction, error) {
	return _Election.contract.Transact(opts, "attest", height_, eventType, payload)
}

// Attest is a paid mutator transaction binding the contract method 0xca927846.
//
// Solidity: function attest(uint64 height_, uint8 eventType, bytes32 payload) returns()
func (_Election *ElectionSession) Attest(height_ uint64, eventType uint8, payload [32]byte) (*types.Transaction, error) {
	return _Election.Contract.Attest(&_Election.TransactOpts, height_, eventType, payload)
}

// Attest is a paid mutator transaction binding the contract method 0xca927846.
//
// Solidity: function attest(uint64 height_, uint8 eventType, bytes32 payload) returns()
func (_Election *ElectionTransactorSession) Attest(height_ uint64, eventType uint8, payload [32]byte) (*types.Transaction, error) {
	return _Election.Contract.Attest(&_Election.TransactOpts, height_, eventType, payload)
}

// AttestOutcome is a paid mutator transaction binding the contract method 0x07bd25f7.
//
// Solidity: function attestOutcome(bytes32 head_, bytes32 outcome_) returns()
func (_Election *ElectionTransactor) AttestOutcome(opts *bind.TransactOpts, head_ [32]byte, outcome_ [32]byte) (*types.Transaction, error) {
	return _Election.contract.Transact(opts, "attestOutcome", head_, outcome_)
}

// AttestOutcome is a paid mutator transaction binding the contract method 0x07bd25f7.
//
// Solidity: function attestOutcome(bytes32 head_, bytes32 outcome_) returns()
func (_Election *ElectionSession) AttestOutcome(head_ [32]byte, outcome_ [32]byte) (*types.Transaction, error) {
	return _Election.Contract.AttestOutcome(&_Election.TransactOpts, head_, outcome_)
}

// AttestOutcome is a paid mutator transaction binding the contract method 0x07bd25f7.
//
// Solidity: function attestOutcome(bytes32 head_, bytes32 outcome_) returns()
func (_Election *ElectionTransactorSession) AttestOutcome(head_ [32]byte, outcome_ [32]byte) (*types.Transaction, error) {
	return _Election.Contract.AttestOutcome(&_Election.TransactOpts, head_, outcome_)
}

// Cast is a paid mutator transaction binding the contract method 0xadfa0b7a.
//
// Solidity: function cast(bytes ballot, uint64 weight, uint64 index, bytes32[] proof) returns()
func (_Election *ElectionTransactor) Cast(opts *bind.TransactOpts, ballot []byte, weight uint64, index uint64, proof [][32]byte) (*types.Transaction, error) {
	return _Election.contract.Transact(opts, "cast", ballot, weight, index, proof)
}

// Cast is a paid mutator transaction binding the contract method 0xadfa0b7a.
//
// Solidity: function cast(bytes ballot, uint64 weight, uint64 index, bytes32[] proof) returns()
func (_Election *ElectionSession) Cast(ballot []byte, weight uint64, index uint64, proof [][32]byte) (*types.Transaction, error) {
	return _Election.Contract.Cast(&_Election.TransactOpts, ballot, weight, index, proof)
}

// Cast is a paid mutator transaction binding the contract method 0xadfa0b7a.
//
// Solidity: function cast(bytes ballot, uint64 weight, uint64 index, bytes32[] proof) returns()
func (_Election *ElectionTransactorSession) Cast(ballot []byte, weight uint64, index uint64, proof [][32]byte) (*types.Transaction, error) {
	return _Election.Contract.Cast(&_Election.TransactOpts, ballot, weight, index, proof)
}

// Close is a paid mutator transaction binding the contract method 0x43d726d6.
//
// Solidity: function close() returns()
func (_Election *ElectionTransactor) Close(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _Election.contract.Transact(opts, "close")
}

// Close is a paid mutator transaction binding the contract method 0x43d726d6.
//
// Solidity: function close() returns()
func (_Election *ElectionSession) Close() (*types.Transaction, error) {
	return _Election.Contract.Close(&_Election.TransactOpts)
}

// Close is a paid mutator transaction binding the contract method 0x43d726d6.
//
// Solidity: function close() returns()
func (_Election *ElectionTransactorSession) Close() (*types.Transaction, error) {
	return _Election.Contract.Close(&_Election.TransactOpts)
}

// CommitMessage is a paid mutator transaction binding the contract method 0xedca9f57.
//
// Solidity: function commitMessage(uint8 round, bytes32 payload) returns()
func (_Election *ElectionTransactor) CommitMessage(opts *bind.TransactOpts, round uint8, payload [32]byte) (*types.Transaction, error) {
	return _Election.contract.Transact(opts, "commitMessage", round, payload)
}

// CommitMessage is a paid mutator transaction binding the contract method 0xedca9f57.
//
// Solidity: function commitMessage(uint8 round, bytes32 payload) returns()
func (_Election *ElectionSession) CommitMessage(round uint8, payload [32]byte) (*types.Transaction, error) {
	return _Election.Contract.CommitMessage(&_Election.TransactOpts, round, payload)
}

// CommitMessage is a paid mutator transaction binding the contract method 0xedca9f57.
//
// Solidity: function commitMessage(uint8 round, bytes32 payload) returns()
func (_Election *ElectionTransactorSession) CommitMessage(round uint8, payload [32]byte) (*types.Transaction, error) {
	return _Election.Contract.CommitMessage(&_Election.TransactOpts, round, payload)
}

// Complain is a paid mutator transaction binding the contract method 0xadf0e6ab.
//
// Solidity: function complain(uint16 owner, string reason) returns()
func (_Election *ElectionTransactor) Complain(opts *bind.TransactOpts, owner uint16, reason string) (*types.Transaction, error) {
	return _Election.contract.Transact(opts, "complain", owner, reason)
}

// Complain is a paid mutator transaction binding the contract method 0xadf0e6ab.
//
// Solidity: function complain(uint16 owner, string reason) returns()
func (_Election *ElectionSession) Complain(owner uint16, reason string) (*types.Transaction, error) {
	return _Election.Contract.Complain(&_Election.TransactOpts, owner, reason)
}

// Complain is a paid mutator transaction binding the contract method 0xadf0e6ab.
//
// Solidity: function complain(uint16 owner, string reason) returns()
func (_Election *ElectionTransactorSession) Complain(owner uint16, reason string) (*types.Transaction, error) {
	return _Election.Contract.Complain(&_Election.TransactOpts, owner, reason)
}

// Contribute is a paid mutator transaction binding the contract method 0xd6369e29.
//
// Solidity: function contribute(uint8 eventType, bytes32 content) returns()
func (_Election *ElectionTransactor) Contribute(opts *bind.TransactOpts, eventType uint8, content [32]byte) (*types.Transaction, error) {
	return _Election.contract.Transact(opts, "contribute", eventType, content)
}

// Contribute is a paid mutator transaction binding the contract method 0xd6369e29.
//
// Solidity: function contribute(uint8 eventType, bytes32 content) returns()
func (_Election *ElectionSession) Contribute(eventType uint8, content [32]byte) (*types.Transaction, error) {
	return _Election.Contract.Contribute(&_Election.TransactOpts, eventType, content)
}

// Contribute is a paid mutator transaction binding the contract method 0xd6369e29.
//
// Solidity: function contribute(uint8 eventType, bytes32 content) returns()
func (_Election *ElectionTransactorSession) Contribute(eventType uint8, content [32]byte) (*types.Transaction, error) {
	return _Election.Contract.Contribute(&_Election.TransactOpts, eventType, content)
}

// Freeze is a paid mutator transaction binding the contract method 0xedbfe7b0.
//
// Solidity: function freeze((bytes32,uint64,uint64,bool,uint16,uint16,uint16,uint64,address[],address[]) given) returns()
func (_Election *ElectionTransactor) Freeze(opts *bind.TransactOpts, given IElectionFrozen) (*types.Transaction, error) {
	return _Election.contract.Transact(opts, "freeze", given)
}

// Freeze is a paid mutator transaction binding the contract method 0xedbfe7b0.
//
// Solidity: function freeze((bytes32,uint64,uint64,bool,uint16,uint16,uint16,uint64,address[],address[]) given) returns()
func (_Election *ElectionSession) Freeze(given IElectionFrozen) (*types.Transaction, error) {
	return _Election.Contract.Freeze(&_Election.TransactOpts, given)
}

// Freeze is a paid mutator transaction binding the contract method 0xedbfe7b0.
//
// Solidity: function freeze((bytes32,uint64,uint64,bool,uint16,uint16,uint16,uint64,address[],address[]) given) returns()
func (_Election *ElectionTransactorSession) Freeze(given IElectionFrozen) (*types.Transaction, error) {
	return _Election.Contract.Freeze(&_Election.TransactOpts, given)
}

// Initialise is a paid mutator transaction binding the contract method 0xc8466da4.
//
// Solidity: function initialise(bytes32 campaign_, address organiser_, string uuid_) returns()
func (_Election *ElectionTransactor) Initialise(opts *bind.TransactOpts, campaign_ [32]byte, organiser_ common.Address, uuid_ string) (*types.Transaction, error) {
	return _Election.contract.Transact(opts, "initialise", campaign_, organiser_, uuid_)
}

// Initialise is a paid mutator transaction binding the contract method 0xc8466da4.
//
// Solidity: function initialise(bytes32 campaign_, address organiser_, string uuid_) returns()
func (_Election *ElectionSession) Initialise(campaign_ [32]byte, organiser_ common.Address, uuid_ string) (*types.Transaction, error) {
	return _Election.Contract.Initialise(&_Election.TransactOpts, campaign_, organiser_, uuid_)
}

// Initialise is a paid mutator transaction binding the contract method 0xc8466da4.
//
// Solidity: function initialise(bytes32 campaign_, address organiser_, string uuid_) returns()
func (_Election *ElectionTransactorSession) Initialise(campaign_ [32]byte, organiser_ common.Address, uuid_ string) (*types.Transaction, error) {
	return _Election.Contract.Initialise(&_Election.TransactOpts, campaign_, organiser_, uuid_)
}

// Open is a paid mutator transaction binding the contract method 0xbe42c1a8.
//
// Solidity: function open(bytes32 election, bytes32 trustees) returns()
func (_Election *ElectionTransactor) Open(opts *bind.TransactOpts, election [32]byte, trustees [32]byte) (*types.Transaction, error) {
	return _Election.contract.Transact(opts, "open", election, trustees)
}

// Open is a paid mutator transaction binding the contract method 0xbe42c1a8.
//
// Solidity: function open(bytes32 election, bytes32 trustees) returns()
func (_Election *ElectionSession) Open(election [32]byte, trustees [32]byte) (*types.Transaction, error) {
	return _Election.Contract.Open(&_Election.TransactOpts, election, trustees)
}

// Open is a paid mutator transaction binding the contract method 0xbe42c1a8.
//
// Solidity: function open(bytes32 election, bytes32 trustees) returns()
func (_Election *ElectionTransactorSession) Open(election [32]byte, trustees [32]byte) (*types.Transaction, error) {
	return _Election.Contract.Open(&_Election.TransactOpts, election, trustees)
}

// PostRoll is a paid mutator transaction binding the contract method 0x84faaa75.
//
// Solidity: function postRoll(bytes32 root, uint64 count, bytes32 credentials) returns()
func (_Election *ElectionTransactor) PostRoll(opts *bind.TransactOpts, root [32]byte, count uint64, credentials [32]byte) (*types.Transaction, error) {
	return _Election.contract.Transact(opts, "postRoll", root, count, credentials)
}

// PostRoll is a paid mutator transaction binding the contract method 0x84faaa75.
//
// Solidity: function postRoll(bytes32 root, uint64 count, bytes32 credentials) returns()
func (_Election *ElectionSession) PostRoll(root [32]byte, count uint64, credentials [32]byte) (*types.Transaction, error) {
	return _Election.Contract.PostRoll(&_Election.TransactOpts, root, count, credentials)
}

// PostRoll is a paid mutator transaction binding the contract method 0x84faaa75.
//
// Solidity: function postRoll(bytes32 root, uint64 count, bytes32 credentials) returns()
func (_Election *ElectionTransactorSession) PostRoll(root [32]byte, count uint64, credentials [32]byte) (*types.Transaction, error) {
	return _Election.Contract.PostRoll(&_Election.TransactOpts, root, count, credentials)
}

// Publish is a paid mutator transaction binding the contract method 0x846e9370.
//
// Solidity: function publish(bytes32 payload, uint32 index, uint32 total, bytes data) returns()
func (_Election *ElectionTransactor) Publish(opts *bind.TransactOpts, payload [32]byte, index uint32, total uint32, data []byte) (*types.Transaction, error) {
	return _Election.contract.Transact(opts, "publish", payload, index, total, data)
}

// Publish is a paid mutator transaction binding the contract method 0x846e9370.
//
// Solidity: function publish(bytes32 payload, uint32 index, uint32 total, bytes data) returns()
func (_Election *ElectionSession) Publish(payload [32]byte, index uint32, total uint32, data []byte) (*types.Transaction, error) {
	return _Election.Contract.Publish(&_Election.TransactOpts, payload, index, total, data)
}

// Publish is a paid mutator transaction binding the contract method 0x846e9370.
//
// Solidity: function publish(bytes32 payload, uint32 index, uint32 total, bytes data) returns()
func (_Election *ElectionTransactorSession) Publish(payload [32]byte, index uint32, total uint32, data []byte) (*types.Transaction, error) {
	return _Election.Contract.Publish(&_Election.TransactOpts, payload, index, total, data)
}

// Recount is a paid mutator transaction binding the contract method 0x02c3afae.
//
// Solidity: function recount(uint8 eventType, bytes32 payload) returns()
func (_Election *ElectionTransactor) Recount(opts *bind.TransactOpts, eventType uint8, payload [32]byte) (*types.Transaction, error) {
	return _Election.contract.Transact(opts, "recount", eventType, payload)
}

// Recount is a paid mutator transaction binding the contract method 0x02c3afae.
//
// Solidity: function recount(uint8 eventType, bytes32 payload) returns()
func (_Election *ElectionSession) Recount(eventType uint8, payload [32]byte) (*types.Transaction, error) {
	return _Election.Contract.Recount(&_Election.TransactOpts, eventType, payload)
}

// Recount is a paid mutator transaction binding the contract method 0x02c3afae.
//
// Solidity: function recount(uint8 eventType, bytes32 payload) returns()
func (_Election *ElectionTransactorSession) Recount(eventType uint8, payload [32]byte) (*types.Transaction, error) {
	return _Election.Contract.Recount(&_Election.TransactOpts, eventType, payload)
}

// RecountOutcome is a paid mutator transaction binding the contract method 0x3a08f349.
//
// Solidity: function recountOutcome() returns()
func (_Election *ElectionTransactor) RecountOutcome(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _Election.contract.Transact(opts, "recountOutcome")
}

// RecountOutcome is a paid mutator transaction binding the contract method 0x3a08f349.
//
// Solidity: function recountOutcome() returns()
func (_Election *ElectionSession) RecountOutcome() (*types.Transaction, error) {
	return _Election.Contract.RecountOutcome(&_Election.TransactOpts)
}

// RecountOutcome is a paid mutator transaction binding the contract method 0x3a08f349.
//
// Solidity: function recountOutcome() returns()
func (_Election *ElectionTransactorSession) RecountOutcome() (*types.Transaction, error) {
	return _Election.Contract.RecountOutcome(&_Election.TransactOpts)
}

// ReplaceTrustee is a paid mutator transaction binding the contract method 0x3a848052.
//
// Solidity: function replaceTrustee(address previous, address replacement) returns()
func (_Election *ElectionTransactor) ReplaceTrustee(opts *bind.TransactOpts, previous common.Address, replacement common.Address) (*types.Transaction, error) {
	return _Election.contract.Transact(opts, "replaceTrustee", previous, replacement)
}

// ReplaceTrustee is a paid mutator transaction binding the contract method 0x3a848052.
//
// Solidity: function replaceTrustee(address previous, address replacement) returns()
func (_Election *ElectionSession) ReplaceTrustee(previous common.Address, replacement common.Address) (*types.Transaction, error) {
	return _Election.Contract.ReplaceTrustee(&_Election.TransactOpts, previous, replacement)
}

// ReplaceTrustee is a paid mutator transaction binding the contract method 0x3a848052.
//
// Solidity: function replaceTrustee(address previous, address replacement) returns()
func (_Election *ElectionTransactorSession) ReplaceTrustee(previous common.Address, replacement common.Address) (*types.Transaction, error) {
	return _Election.Contract.ReplaceTrustee(&_Election.TransactOpts, previous, replacement)
}

// RestartCeremony is a paid mutator transaction binding the contract method 0xded4d0e2.
//
// Solidity: function restartCeremony(string reason) returns()
func (_Election *ElectionTransactor) RestartCeremony(opts *bind.TransactOpts, reason string) (*types.Transaction, error) {
	return _Election.contract.Transact(opts, "restartCeremony", reason)
}

// RestartCeremony is a paid mutator transaction binding the contract method 0xded4d0e2.
//
// Solidity: function restartCeremony(string reason) returns()
func (_Election *ElectionSession) RestartCeremony(reason string) (*types.Transaction, error) {
	return _Election.Contract.RestartCeremony(&_Election.TransactOpts, reason)
}

// RestartCeremony is a paid mutator transaction binding the contract method 0xded4d0e2.
//
// Solidity: function restartCeremony(string reason) returns()
func (_Election *ElectionTransactorSession) RestartCeremony(reason string) (*types.Transaction, error) {
	return _Election.Contract.RestartCeremony(&_Election.TransactOpts, reason)
}

// RevealMessage is a paid mutator transaction binding the contract method 0xd63d262a.
//
// Solidity: function revealMessage(uint8 round, bytes32 payload) returns()
func (_Election *ElectionTransactor) RevealMessage(opts *bind.TransactOpts, round uint8, payload [32]byte) (*types.Transaction, error) {
	return _Election.contract.Transact(opts, "revealMessage", round, payload)
}

// RevealMessage is a paid mutator transaction binding the contract method 0xd63d262a.
//
// Solidity: function revealMessage(uint8 round, bytes32 payload) returns()
func (_Election *ElectionSession) RevealMessage(round uint8, payload [32]byte) (*types.Transaction, error) {
	return _Election.Contract.RevealMessage(&_Election.TransactOpts, round, payload)
}

// RevealMessage is a paid mutator transaction binding the contract method 0xd63d262a.
//
// Solidity: function revealMessage(uint8 round, bytes32 payload) returns()
func (_Election *ElectionTransactorSession) RevealMessage(round uint8, payload [32]byte) (*types.Transaction, error) {
	return _Election.Contract.RevealMessage(&_Election.TransactOpts, round, payload)
}

// StoreElection is a paid mutator transaction binding the contract method 0x0891f398.
//
// Solidity: function storeElection(uint32 index, bytes part) returns()
func (_Election *ElectionTransactor) StoreElection(opts *bind.TransactOpts, index uint32, part []byte) (*types.Transaction, error) {
	return _Election.contract.Transact(opts, "storeElection", index, part)
}

// StoreElection is a paid mutator transaction binding the contract method 0x0891f398.
//
// Solidity: function storeElection(uint32 index, bytes part) returns()
func (_Election *ElectionSession) StoreElection(index uint32, part []byte) (*types.Transaction, error) {
	return _Election.Contract.StoreElection(&_Election.TransactOpts, index, part)
}

// StoreElection is a paid mutator transaction binding the contract method 0x0891f398.
//
// Solidity: function storeElection(uint32 index, bytes part) returns()
func (_Election *ElectionTransactorSession) StoreElection(index uint32, part []byte) (*types.Transaction, error) {
	return _Election.Contract.StoreElection(&_Election.TransactOpts, index, part)
}

// Submit is a paid mutator transaction binding the contract method 0xb0cc6d03.
//
// Solidity: function submit(uint8 eventType, bytes32 payload) returns()
func (_Election *ElectionTransactor) Submit(opts *bind.TransactOpts, eventType uint8, payload [32]byte) (*types.Transaction, error) {
	return _Election.contract.Transact(opts, "submit", eventType, payload)
}

// Submit is a paid mutator transaction binding the contract method 0xb0cc6d03.
//
// Solidity: function submit(uint8 eventType, bytes32 payload) returns()
func (_Election *ElectionSession) Submit(eventType uint8, payload [32]byte) (*types.Transaction, error) {
	return _Election.Contract.Submit(&_Election.TransactOpts, eventType, payload)
}

// Submit is a paid mutator transaction binding the contract method 0xb0cc6d03.
//
// Solidity: function submit(uint8 eventType, bytes32 payload) returns()
func (_Election *ElectionTransactorSession) Submit(eventType uint8, payload [32]byte) (*types.Transaction, error) {
	return _Election.Contract.Submit(&_Election.TransactOpts, eventType, payload)
}

// ElectionAttestedIterator is returned from FilterAttested and is used to iterate over the raw logs and unpacked data for Attested events raised by the Election contract.
type ElectionAttestedIterator struct {
	Event *ElectionAttested // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *ElectionAttestedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(ElectionAttested)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(ElectionAttested)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *ElectionAttestedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *ElectionAttestedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// ElectionAttested represents a Attested event raised by the Election contract.
type ElectionAttested struct {
	Height    uint64
	EventType uint8
	Payload   [32]byte
	Validator common.Address
	Raw       types.Log // Blockchain specific contextual infos
}

// FilterAttested is a free log retrieval operation binding the contract event 0x9d88e3e9ff1d3bf582db939d6eb468cf090d799332bc2e768edcca3d8fceead0.
//
// Solidity: event Attested(uint64 indexed height, uint8 indexed eventType, bytes32 payload, address validator)
func (_Election *ElectionFilterer) FilterAttested(opts *bind.FilterOpts, height []uint64, eventType []uint8) (*ElectionAttestedIterator, error) {

	var heightRule []interface{}
	for _, heightItem := range height {
		heightRule = append(heightRule, heightItem)
	}
	var eventTypeRule []interface{}
	for _, eventTypeItem := range eventType {
		eventTypeRule = append(eventTypeRule, eventTypeItem)
	}

	logs, sub, err := _Election.contract.FilterLogs(opts, "Attested", heightRule, eventTypeRule)
	if err != nil {
		return nil, err
	}
	return &ElectionAttestedIterator{contract: _Election.contract, event: "Attested", logs: logs, sub: sub}, nil
}

// WatchAttested is a free log subscription operation binding the contract event 0x9d88e3e9ff1d3bf582db939d6eb468cf090d799332bc2e768edcca3d8fceead0.
//
// Solidity: event Attested(uint64 indexed height, uint8 indexed eventType, bytes32 payload, address validator)
func (_Election *ElectionFilterer) WatchAttested(opts *bind.WatchOpts, sink chan<- *ElectionAttested, height []uint64, eventType []uint8) (event.Subscription, error) {

	var heightRule []interface{}
	for _, heightItem := range height {
		heightRule = append(heightRule, heightItem)
	}
	var eventTypeRule []interface{}
	for _, eventTypeItem := range eventType {
		eventTypeRule = append(eventTypeRule, eventTypeItem)
	}

	logs, sub, err := _Election.contract.WatchLogs(opts, "Attested", heightRule, eventTypeRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(ElectionAttested)
				if err := _Election.contract.UnpackLog(event, "Attested", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseAttested is a log parse operation binding the contract event 0x9d88e3e9ff1d3bf582db939d6eb468cf090d799332bc2e768edcca3d8fceead0.
//
// Solidity: event Attested(uint64 indexed height, uint8 indexed eventType, bytes32 payload, address validator)
func (_Election *ElectionFilterer) ParseAttested(log types.Log) (*ElectionAttested, error) {
	event := new(ElectionAttested)
	if err := _Election.contract.UnpackLog(event, "Attested", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// ElectionBallotIterator is returned from FilterBallot and is used to iterate over the raw logs and unpacked data for Ballot events raised by the Election contract.
type ElectionBallotIterator struct {
	Event *ElectionBallot // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *ElectionBallotIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(ElectionBallot)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(ElectionBallot)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *ElectionBallotIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *ElectionBallotIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// ElectionBallot represents a Ballot event raised by the Election contract.
type ElectionBallot struct {
	Tracker    [32]byte
	Credential [32]byte
	Height     uint64
	Replaced   [32]byte
	Ballot     []byte
	Raw        types.Log // Blockchain specific contextual infos
}

// FilterBallot is a free log retrieval operation binding the contract event 0x856086f531218b301dbf58981e97358390837fc2c02e63fb70a4a9fc76056b53.
//
// Solidity: event Ballot(bytes32 indexed tracker, bytes32 indexed credential, uint64 height, bytes32 replaced, bytes ballot)
func (_Election *ElectionFilterer) FilterBallot(opts *bind.FilterOpts, tracker [][32]byte, credential [][32]byte) (*ElectionBallotIterator, error) {

	var trackerRule []interface{}
	for _, trackerItem := range tracker {
		trackerRule = append(trackerRule, trackerItem)
	}
	var credentialRule []interface{}
	for _, credentialItem := range credential {
		credentialRule = append(credentialRule, credentialItem)
	}

	logs, sub, err := _Election.contract.FilterLogs(opts, "Ballot", trackerRule, credentialRule)
	if err != nil {
		return nil, err
	}
	return &ElectionBallotIterator{contract: _Election.contract, event: "Ballot", logs: logs, sub: sub}, nil
}

// WatchBallot is a free log subscription operation binding the contract event 0x856086f531218b301dbf58981e97358390837fc2c02e63fb70a4a9fc76056b53.
//
// Solidity: event Ballot(bytes32 indexed tracker, bytes32 indexed credential, uint64 height, bytes32 replaced, bytes ballot)
func (_Election *ElectionFilterer) WatchBallot(opts *bind.WatchOpts, sink chan<- *ElectionBallot, tracker [][32]byte, credential [][32]byte) (event.Subscription, error) {

	var trackerRule []interface{}
	for _, trackerItem := range tracker {
		trackerRule = append(trackerRule, trackerItem)
	}
	var credentialRule []interface{}
	for _, credentialItem := range credential {
		credentialRule = append(credentialRule, credentialItem)
	}

	logs, sub, err := _Election.contract.WatchLogs(opts, "Ballot", trackerRule, credentialRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(ElectionBallot)
				if err := _Election.contract.UnpackLog(event, "Ballot", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseBallot is a log parse operation binding the contract event 0x856086f531218b301dbf58981e97358390837fc2c02e63fb70a4a9fc76056b53.
//
// Solidity: event Ballot(bytes32 indexed tracker, bytes32 indexed credential, uint64 height, bytes32 replaced, bytes ballot)
func (_Election *ElectionFilterer) ParseBallot(log types.Log) (*ElectionBallot, error) {
	event := new(ElectionBallot)
	if err := _Election.contract.UnpackLog(event, "Ballot", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// ElectionBeleniosEventIterator is returned from FilterBeleniosEvent and is used to iterate over the raw logs and unpacked data for BeleniosEvent events raised by the Election contract.
type ElectionBeleniosEventIterator struct {
	Event *ElectionBeleniosEvent // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *ElectionBeleniosEventIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(ElectionBeleniosEvent)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(ElectionBeleniosEvent)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *ElectionBeleniosEventIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *ElectionBeleniosEventIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// ElectionBeleniosEvent represents a BeleniosEvent event raised by the Election contract.
type ElectionBeleniosEvent struct {
	Height    uint64
	EventType uint8
	Payload   [32]byte
	Head      [32]byte
	Raw       types.Log // Blockchain specific contextual infos
}

// FilterBeleniosEvent is a free log retrieval operation binding the contract event 0x55c53b8b0aa27d2bf8692c2ecd0b945c361dadf611d900f2d2b1bd8adf32aeb4.
//
// Solidity: event BeleniosEvent(uint64 indexed height, uint8 indexed eventType, bytes32 payload, bytes32 head)
func (_Election *ElectionFilterer) FilterBeleniosEvent(opts *bind.FilterOpts, height []uint64, eventType []uint8) (*ElectionBeleniosEventIterator, error) {

	var heightRule []interface{}
	for _, heightItem := range height {
		heightRule = append(heightRule, heightItem)
	}
	var eventTypeRule []interface{}
	for _, eventTypeItem := range eventType {
		eventTypeRule = append(eventTypeRule, eventTypeItem)
	}

	logs, sub, err := _Election.contract.FilterLogs(opts, "BeleniosEvent", heightRule, eventTypeRule)
	if err != nil {
		return nil, err
	}
	return &ElectionBeleniosEventIterator{contract: _Election.contract, event: "BeleniosEvent", logs: logs, sub: sub}, nil
}

// WatchBeleniosEvent is a free log subscription operation binding the contract event 0x55c53b8b0aa27d2bf8692c2ecd0b945c361dadf611d900f2d2b1bd8adf32aeb4.
//
// Solidity: event BeleniosEvent(uint64 indexed height, uint8 indexed eventType, bytes32 payload, bytes32 head)
func (_Election *ElectionFilterer) WatchBeleniosEvent(opts *bind.WatchOpts, sink chan<- *ElectionBeleniosEvent, height []uint64, eventType []uint8) (event.Subscription, error) {

	var heightRule []interface{}
	for _, heightItem := range height {
		heightRule = append(heightRule, heightItem)
	}
	var eventTypeRule []interface{}
	for _, eventTypeItem := range eventType {
		eventTypeRule = append(eventTypeRule, eventTypeItem)
	}

	logs, sub, err := _Election.contract.WatchLogs(opts, "BeleniosEvent", heightRule, eventTypeRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(ElectionBeleniosEvent)
				if err := _Election.contract.UnpackLog(event, "BeleniosEvent", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseBeleniosEvent is a log parse operation binding the contract event 0x55c53b8b0aa27d2bf8692c2ecd0b945c361dadf611d900f2d2b1bd8adf32aeb4.
//
// Solidity: event BeleniosEvent(uint64 indexed height, uint8 indexed eventType, bytes32 payload, bytes32 head)
func (_Election *ElectionFilterer) ParseBeleniosEvent(log types.Log) (*ElectionBeleniosEvent, error) {
	event := new(ElectionBeleniosEvent)
	if err := _Election.contract.UnpackLog(event, "BeleniosEvent", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// ElectionCeremonyCommittedIterator is returned from FilterCeremonyCommitted and is used to iterate over the raw logs and unpacked data for CeremonyCommitted events raised by the Election contract.
type ElectionCeremonyCommittedIterator struct {
	Event *ElectionCeremonyCommitted // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *ElectionCeremonyCommittedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(ElectionCeremonyCommitted)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(ElectionCeremonyCommitted)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *ElectionCeremonyCommittedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *ElectionCeremonyCommittedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// ElectionCeremonyCommitted represents a CeremonyCommitted event raised by the Election contract.
type ElectionCeremonyCommitted struct {
	Attempt uint64
	Round   uint8
	Trustee common.Address
	Payload [32]byte
	Raw     types.Log // Blockchain specific contextual infos
}

// FilterCeremonyCommitted is a free log retrieval operation binding the contract event 0x85c7072d458b32bbe5758238813fdd2fd976cdeab923695bc42a81a26b9e3bb1.
//
// Solidity: event CeremonyCommitted(uint64 indexed attempt, uint8 indexed round, address indexed trustee, bytes32 payload)
func (_Election *ElectionFilterer) FilterCeremonyCommitted(opts *bind.FilterOpts, attempt []uint64, round []uint8, trustee []common.Address) (*ElectionCeremonyCommittedIterator, error) {

	var attemptRule []interface{}
	for _, attemptItem := range attempt {
		attemptRule = append(attemptRule, attemptItem)
	}
	var roundRule []interface{}
	for _, roundItem := range round {
		roundRule = append(roundRule, roundItem)
	}
	var trusteeRule []interface{}
	for _, trusteeItem := range trustee {
		trusteeRule = append(trusteeRule, trusteeItem)
	}

	logs, sub, err := _Election.contract.FilterLogs(opts, "CeremonyCommitted", attemptRule, roundRule, trusteeRule)
	if err != nil {
		return nil, err
	}
	return &ElectionCeremonyCommittedIterator{contract: _Election.contract, event: "CeremonyCommitted", logs: logs, sub: sub}, nil
}

// WatchCeremonyCommitted is a free log subscription operation binding the contract event 0x85c7072d458b32bbe5758238813fdd2fd976cdeab923695bc42a81a26b9e3bb1.
//
// Solidity: event CeremonyCommitted(uint64 indexed attempt, uint8 indexed round, address indexed trustee, bytes32 payload)
func (_Election *ElectionFilterer) WatchCeremonyCommitted(opts *bind.WatchOpts, sink chan<- *ElectionCeremonyCommitted, attempt []uint64, round []uint8, trustee []common.Address) (event.Subscription, error) {

	var attemptRule []interface{}
	for _, attemptItem := range attempt {
		attemptRule = append(attemptRule, attemptItem)
	}
	var roundRule []interface{}
	for _, roundItem := range round {
		roundRule = append(roundRule, roundItem)
	}
	var trusteeRule []interface{}
	for _, trusteeItem := range trustee {
		trusteeRule = append(trusteeRule, trusteeItem)
	}

	logs, sub, err := _Election.contract.WatchLogs(opts, "CeremonyCommitted", attemptRule, roundRule, trusteeRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(ElectionCeremonyCommitted)
				if err := _Election.contract.UnpackLog(event, "CeremonyCommitted", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseCeremonyCommitted is a log parse operation binding the contract event 0x85c7072d458b32bbe5758238813fdd2fd976cdeab923695bc42a81a26b9e3bb1.
//
// Solidity: event CeremonyCommitted(uint64 indexed attempt, uint8 indexed round, address indexed trustee, bytes32 payload)
func (_Election *ElectionFilterer) ParseCeremonyCommitted(log types.Log) (*ElectionCeremonyCommitted, error) {
	event := new(ElectionCeremonyCommitted)
	if err := _Election.contract.UnpackLog(event, "CeremonyCommitted", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// ElectionCeremonyComplaintIterator is returned from FilterCeremonyComplaint and is used to iterate over the raw logs and unpacked data for CeremonyComplaint events raised by the Election contract.
type ElectionCeremonyComplaintIterator struct {
	Event *ElectionCeremonyComplaint // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *ElectionCeremonyComplaintIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(ElectionCeremonyComplaint)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(ElectionCeremonyComplaint)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *ElectionCeremonyComplaintIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *ElectionCeremonyComplaintIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// ElectionCeremonyComplaint represents a CeremonyComplaint event raised by the Election contract.
type ElectionCeremonyComplaint struct {
	Trustee common.Address
	Attempt uint64
	Owner   uint16
	Reason  string
	Raw     types.Log // Blockchain specific contextual infos
}

// FilterCeremonyComplaint is a free log retrieval operation binding the contract event 0xfd38f8a63419862d2e65875b55775079ee52188d912c298fc2d09a27be7bb466.
//
// Solidity: event CeremonyComplaint(address indexed trustee, uint64 indexed attempt, uint16 owner, string reason)
func (_Election *ElectionFilterer) FilterCeremonyComplaint(opts *bind.FilterOpts, trustee []common.Address, attempt []uint64) (*ElectionCeremonyComplaintIterator, error) {

	var trusteeRule []interface{}
	for _, trusteeItem := range trustee {
		trusteeRule = append(trusteeRule, trusteeItem)
	}
	var attemptRule []interface{}
	for _, attemptItem := range attempt {
		attemptRule = append(attemptRule, attemptItem)
	}

	logs, sub, err := _Election.contract.FilterLogs(opts, "CeremonyComplaint", trusteeRule, attemptRule)
	if err != nil {
		return nil, err
	}
	return &ElectionCeremonyComplaintIterator{contract: _Election.contract, event: "CeremonyComplaint", logs: logs, sub: sub}, nil
}

// WatchCeremonyComplaint is a free log subscription operation binding the contract event 0xfd38f8a63419862d2e65875b55775079ee52188d912c298fc2d09a27be7bb466.
//
// Solidity: event CeremonyComplaint(address indexed trustee, uint64 indexed attempt, uint16 owner, string reason)
func (_Election *ElectionFilterer) WatchCeremonyComplaint(opts *bind.WatchOpts, sink chan<- *ElectionCeremonyComplaint, trustee []common.Address, attempt []uint64) (event.Subscription, error) {

	var trusteeRule []interface{}
	for _, trusteeItem := range trustee {
		trusteeRule = append(trusteeRule, trusteeItem)
	}
	var attemptRule []interface{}
	for _, attemptItem := range attempt {
		attemptRule = append(attemptRule, attemptItem)
	}

	logs, sub, err := _Election.contract.WatchLogs(opts, "CeremonyComplaint", trusteeRule, attemptRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(ElectionCeremonyComplaint)
				if err := _Election.contract.UnpackLog(event, "CeremonyComplaint", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseCeremonyComplaint is a log parse operation binding the contract event 0xfd38f8a63419862d2e65875b55775079ee52188d912c298fc2d09a27be7bb466.
//
// Solidity: event CeremonyComplaint(address indexed trustee, uint64 indexed attempt, uint16 owner, string reason)
func (_Election *ElectionFilterer) ParseCeremonyComplaint(log types.Log) (*ElectionCeremonyComplaint, error) {
	event := new(ElectionCeremonyComplaint)
	if err := _Election.contract.UnpackLog(event, "CeremonyComplaint", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// ElectionCeremonyRestartedIterator is returned from FilterCeremonyRestarted and is used to iterate over the raw logs and unpacked data for CeremonyRestarted events raised by the Election contract.
type ElectionCeremonyRestartedIterator struct {
	Event *ElectionCeremonyRestarted // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *ElectionCeremonyRestartedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(ElectionCeremonyRestarted)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(ElectionCeremonyRestarted)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *ElectionCeremonyRestartedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *ElectionCeremonyRestartedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// ElectionCeremonyRestarted represents a CeremonyRestarted event raised by the Election contract.
type ElectionCeremonyRestarted struct {
	Attempt uint64
	Reason  string
	Raw     types.Log // Blockchain specific contextual infos
}

// FilterCeremonyRestarted is a free log retrieval operation binding the contract event 0x4d6a1db48d48820c6264a4e2ea473fda1a0d57c890474ece1d720c2fb30543b7.
//
// Solidity: event CeremonyRestarted(uint64 indexed attempt, string reason)
func (_Election *ElectionFilterer) FilterCeremonyRestarted(opts *bind.FilterOpts, attempt []uint64) (*ElectionCeremonyRestartedIterator, error) {

	var attemptRule []interface{}
	for _, attemptItem := range attempt {
		attemptRule = append(attemptRule, attemptItem)
	}

	logs, sub, err := _Election.contract.FilterLogs(opts, "CeremonyRestarted", attemptRule)
	if err != nil {
		return nil, err
	}
	return &ElectionCeremonyRestartedIterator{contract: _Election.contract, event: "CeremonyRestarted", logs: logs, sub: sub}, nil
}

// WatchCeremonyRestarted is a free log subscription operation binding the contract event 0x4d6a1db48d48820c6264a4e2ea473fda1a0d57c890474ece1d720c2fb30543b7.
//
// Solidity: event CeremonyRestarted(uint64 indexed attempt, string reason)
func (_Election *ElectionFilterer) WatchCeremonyRestarted(opts *bind.WatchOpts, sink chan<- *ElectionCeremonyRestarted, attempt []uint64) (event.Subscription, error) {

	var attemptRule []interface{}
	for _, attemptItem := range attempt {
		attemptRule = append(attemptRule, attemptItem)
	}

	logs, sub, err := _Election.contract.WatchLogs(opts, "CeremonyRestarted", attemptRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(ElectionCeremonyRestarted)
				if err := _Election.contract.UnpackLog(event, "CeremonyRestarted", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseCeremonyRestarted is a log parse operation binding the contract event 0x4d6a1db48d48820c6264a4e2ea473fda1a0d57c890474ece1d720c2fb30543b7.
//
// Solidity: event CeremonyRestarted(uint64 indexed attempt, string reason)
func (_Election *ElectionFilterer) ParseCeremonyRestarted(log types.Log) (*ElectionCeremonyRestarted, error) {
	event := new(ElectionCeremonyRestarted)
	if err := _Election.contract.UnpackLog(event, "CeremonyRestarted", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// ElectionCeremonyRevealedIterator is returned from FilterCeremonyRevealed and is used to iterate over the raw logs and unpacked data for CeremonyRevealed events raised by the Election contract.
type ElectionCeremonyRevealedIterator struct {
	Event *ElectionCeremonyRevealed // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *ElectionCeremonyRevealedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(ElectionCeremonyRevealed)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(ElectionCeremonyRevealed)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *ElectionCeremonyRevealedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *ElectionCeremonyRevealedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// ElectionCeremonyRevealed represents a CeremonyRevealed event raised by the Election contract.
type ElectionCeremonyRevealed struct {
	Attempt uint64
	Round   uint8
	Trustee common.Address
	Payload [32]byte
	Raw     types.Log // Blockchain specific contextual infos
}

// FilterCeremonyRevealed is a free log retrieval operation binding the contract event 0xa870f33b6d0b39c7bd2f833b1a6c5caafe39479b8c66096fccd6b65e60f687d7.
//
// Solidity: event CeremonyRevealed(uint64 indexed attempt, uint8 indexed round, address indexed trustee, bytes32 payload)
func (_Election *ElectionFilterer) FilterCeremonyRevealed(opts *bind.FilterOpts, attempt []uint64, round []uint8, trustee []common.Address) (*ElectionCeremonyRevealedIterator, error) {

	var attemptRule []interface{}
	for _, attemptItem := range attempt {
		attemptRule = append(attemptRule, attemptItem)
	}
	var roundRule []interface{}
	for _, roundItem := range round {
		roundRule = append(roundRule, roundItem)
	}
	var trusteeRule []interface{}
	for _, trusteeItem := range trustee {
		trusteeRule = append(trusteeRule, trusteeItem)
	}

	logs, sub, err := _Election.contract.FilterLogs(opts, "CeremonyRevealed", attemptRule, roundRule, trusteeRule)
	if err != nil {
		return nil, err
	}
	return &ElectionCeremonyRevealedIterator{contract: _Election.contract, event: "CeremonyRevealed", logs: logs, sub: sub}, nil
}

// WatchCeremonyRevealed is a free log subscription operation binding the contract event 0xa870f33b6d0b39c7bd2f833b1a6c5caafe39479b8c66096fccd6b65e60f687d7.
//
// Solidity: event CeremonyRevealed(uint64 indexed attempt, uint8 indexed round, address indexed trustee, bytes32 payload)
func (_Election *ElectionFilterer) WatchCeremonyRevealed(opts *bind.WatchOpts, sink chan<- *ElectionCeremonyRevealed, attempt []uint64, round []uint8, trustee []common.Address) (event.Subscription, error) {

	var attemptRule []interface{}
	for _, attemptItem := range attempt {
		attemptRule = append(attemptRule, attemptItem)
	}
	var roundRule []interface{}
	for _, roundItem := range round {
		roundRule = append(roundRule, roundItem)
	}
	var trusteeRule []interface{}
	for _, trusteeItem := range trustee {
		trusteeRule = append(trusteeRule, trusteeItem)
	}

	logs, sub, err := _Election.contract.WatchLogs(opts, "CeremonyRevealed", attemptRule, roundRule, trusteeRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(ElectionCeremonyRevealed)
				if err := _Election.contract.UnpackLog(event, "CeremonyRevealed", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseCeremonyRevealed is a log parse operation binding the contract event 0xa870f33b6d0b39c7bd2f833b1a6c5caafe39479b8c66096fccd6b65e60f687d7.
//
// Solidity: event CeremonyRevealed(uint64 indexed attempt, uint8 indexed round, address indexed trustee, bytes32 payload)
func (_Election *ElectionFilterer) ParseCeremonyRevealed(log types.Log) (*ElectionCeremonyRevealed, error) {
	event := new(ElectionCeremonyRevealed)
	if err := _Election.contract.UnpackLog(event, "CeremonyRevealed", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// ElectionChunkIterator is returned from FilterChunk and is used to iterate over the raw logs and unpacked data for Chunk events raised by the Election contract.
type ElectionChunkIterator struct {
	Event *ElectionChunk // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *ElectionChunkIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(ElectionChunk)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(ElectionChunk)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *ElectionChunkIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *ElectionChunkIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// ElectionChunk represents a Chunk event raised by the Election contract.
type ElectionChunk struct {
	Payload   [32]byte
	Publisher common.Address
	Index     uint32
	Total     uint32
	Data      []byte
	Raw       types.Log // Blockchain specific contextual infos
}

// FilterChunk is a free log retrieval operation binding the contract event 0x65805de8878ec30a5f364b40d2b31f6fdca2b4fa1a3c72dd8b53508f648f1b0e.
//
// Solidity: event Chunk(bytes32 indexed payload, address indexed publisher, uint32 index, uint32 total, bytes data)
func (_Election *ElectionFilterer) FilterChunk(opts *bind.FilterOpts, payload [][32]byte, publisher []common.Address) (*ElectionChunkIterator, error) {

	var payloadRule []interface{}
	for _, payloadItem := range payload {
		payloadRule = append(payloadRule, payloadItem)
	}
	var publisherRule []interface{}
	for _, publisherItem := range publisher {
		publisherRule = append(publisherRule, publisherItem)
	}

	logs, sub, err := _Election.contract.FilterLogs(opts, "Chunk", payloadRule, publisherRule)
	if err != nil {
		return nil, err
	}
	return &ElectionChunkIterator{contract: _Election.contract, event: "Chunk", logs: logs, sub: sub}, nil
}

// WatchChunk is a free log subscription operation binding the contract event 0x65805de8878ec30a5f364b40d2b31f6fdca2b4fa1a3c72dd8b53508f648f1b0e.
//
// Solidity: event Chunk(bytes32 indexed payload, address indexed publisher, uint32 index, uint32 total, bytes data)
func (_Election *ElectionFilterer) WatchChunk(opts *bind.WatchOpts, sink chan<- *ElectionChunk, payload [][32]byte, publisher []common.Address) (event.Subscription, error) {

	var payloadRule []interface{}
	for _, payloadItem := range payload {
		payloadRule = append(payloadRule, payloadItem)
	}
	var publisherRule []interface{}
	for _, publisherItem := range publisher {
		publisherRule = append(publisherRule, publisherItem)
	}

	logs, sub, err := _Election.contract.WatchLogs(opts, "Chunk", payloadRule, publisherRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(ElectionChunk)
				if err := _Election.contract.UnpackLog(event, "Chunk", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseChunk is a log parse operation binding the contract event 0x65805de8878ec30a5f364b40d2b31f6fdca2b4fa1a3c72dd8b53508f648f1b0e.
//
// Solidity: event Chunk(bytes32 indexed payload, address indexed publisher, uint32 index, uint32 total, bytes data)
func (_Election *ElectionFilterer) ParseChunk(log types.Log) (*ElectionChunk, error) {
	event := new(ElectionChunk)
	if err := _Election.contract.UnpackLog(event, "Chunk", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// ElectionFinalisedIterator is returned from FilterFinalised and is used to iterate over the raw logs and unpacked data for Finalised events raised by the Election contract.
type ElectionFinalisedIterator struct {
	Event *ElectionFinalised // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *ElectionFinalisedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(ElectionFinalised)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(ElectionFinalised)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *ElectionFinalisedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *ElectionFinalisedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// ElectionFinalised represents a Finalised event raised by the Election contract.
type ElectionFinalised struct {
	Head    [32]byte
	Outcome [32]byte
	Raw     types.Log // Blockchain specific contextual infos
}

// FilterFinalised is a free log retrieval operation binding the contract event 0x498fa0343d3d8f12f030a9c8c869012d99c1bd4ff24d79c1d92694e9e7ce6ca5.
//
// Solidity: event Finalised(bytes32 head, bytes32 outcome)
func (_Election *ElectionFilterer) FilterFinalised(opts *bind.FilterOpts) (*ElectionFinalisedIterator, error) {

	logs, sub, err := _Election.contract.FilterLogs(opts, "Finalised")
	if err != nil {
		return nil, err
	}
	return &ElectionFinalisedIterator{contract: _Election.contract, event: "Finalised", logs: logs, sub: sub}, nil
}

// WatchFinalised is a free log subscription operation binding the contract event 0x498fa0343d3d8f12f030a9c8c869012d99c1bd4ff24d79c1d92694e9e7ce6ca5.
//
// Solidity: event Finalised(bytes32 head, bytes32 outcome)
func (_Election *ElectionFilterer) WatchFinalised(opts *bind.WatchOpts, sink chan<- *ElectionFinalised) (event.Subscription, error) {

	logs, sub, err := _Election.contract.WatchLogs(opts, "Finalised")
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(ElectionFinalised)
				if err := _Election.contract.UnpackLog(event, "Finalised", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseFinalised is a log parse operation binding the contract event 0x498fa0343d3d8f12f030a9c8c869012d99c1bd4ff24d79c1d92694e9e7ce6ca5.
//
// Solidity: event Finalised(bytes32 head, bytes32 outcome)
func (_Election *ElectionFilterer) ParseFinalised(log types.Log) (*ElectionFinalised, error) {
	event := new(ElectionFinalised)
	if err := _Election.contract.UnpackLog(event, "Finalised", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// ElectionManifestFrozenIterator is returned from FilterManifestFrozen and is used to iterate over the raw logs and unpacked data for ManifestFrozen events raised by the Election contract.
type ElectionManifestFrozenIterator struct {
	Event *ElectionManifestFrozen // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *ElectionManifestFrozenIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(ElectionManifestFrozen)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(ElectionManifestFrozen)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *ElectionManifestFrozenIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *ElectionManifestFrozenIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// ElectionManifestFrozen represents a ManifestFrozen event raised by the Election contract.
type ElectionManifestFrozen struct {
	Manifest [32]byte
	OpensAt  uint64
	ClosesAt uint64
	Raw      types.Log // Blockchain specific contextual infos
}

// FilterManifestFrozen is a free log retrieval operation binding the contract event 0x8563c61d50cbbb9dd3b4efb6b2d32b3c53c5b49a88e5620c08277df5aa5d2d1e.
//
// Solidity: event ManifestFrozen(bytes32 indexed manifest, uint64 opensAt, uint64 closesAt)
func (_Election *ElectionFilterer) FilterManifestFrozen(opts *bind.FilterOpts, manifest [][32]byte) (*ElectionManifestFrozenIterator, error) {

	var manifestRule []interface{}
	for _, manifestItem := range manifest {
		manifestRule = append(manifestRule, manifestItem)
	}

	logs, sub, err := _Election.contract.FilterLogs(opts, "ManifestFrozen", manifestRule)
	if err != nil {
		return nil, err
	}
	return &ElectionManifestFrozenIterator{contract: _Election.contract, event: "ManifestFrozen", logs: logs, sub: sub}, nil
}

// WatchManifestFrozen is a free log subscription operation binding the contract event 0x8563c61d50cbbb9dd3b4efb6b2d32b3c53c5b49a88e5620c08277df5aa5d2d1e.
//
// Solidity: event ManifestFrozen(bytes32 indexed manifest, uint64 opensAt, uint64 closesAt)
func (_Election *ElectionFilterer) WatchManifestFrozen(opts *bind.WatchOpts, sink chan<- *ElectionManifestFrozen, manifest [][32]byte) (event.Subscription, error) {

	var manifestRule []interface{}
	for _, manifestItem := range manifest {
		manifestRule = append(manifestRule, manifestItem)
	}

	logs, sub, err := _Election.contract.WatchLogs(opts, "ManifestFrozen", manifestRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(ElectionManifestFrozen)
				if err := _Election.contract.UnpackLog(event, "ManifestFrozen", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseManifestFrozen is a log parse operation binding the contract event 0x8563c61d50cbbb9dd3b4efb6b2d32b3c53c5b49a88e5620c08277df5aa5d2d1e.
//
// Solidity: event ManifestFrozen(bytes32 indexed manifest, uint64 opensAt, uint64 closesAt)
func (_Election *ElectionFilterer) ParseManifestFrozen(log types.Log) (*ElectionManifestFrozen, error) {
	event := new(ElectionManifestFrozen)
	if err := _Election.contract.UnpackLog(event, "ManifestFrozen", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// ElectionOpenedIterator is returned from FilterOpened and is used to iterate over the raw logs and unpacked data for Opened events raised by the Election contract.
type ElectionOpenedIterator struct {
	Event *ElectionOpened // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *ElectionOpenedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(ElectionOpened)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(ElectionOpened)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *ElectionOpenedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *ElectionOpenedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// ElectionOpened represents a Opened event raised by the Election contract.
type ElectionOpened struct {
	Election    [32]byte
	Trustees    [32]byte
	Credentials [32]byte
	Raw         types.Log // Blockchain specific contextual infos
}

// FilterOpened is a free log retrieval operation binding the contract event 0x82782f9cfe5944d243dc0d68ef932b2b8eaed5410d33502f0e9af12bcbde3d28.
//
// Solidity: event Opened(bytes32 election, bytes32 trustees, bytes32 credentials)
func (_Election *ElectionFilterer) FilterOpened(opts *bind.FilterOpts) (*ElectionOpenedIterator, error) {

	logs, sub, err := _Election.contract.FilterLogs(opts, "Opened")
	if err != nil {
		return nil, err
	}
	return &ElectionOpenedIterator{contract: _Election.contract, event: "Opened", logs: logs, sub: sub}, nil
}

// WatchOpened is a free log subscription operation binding the contract event 0x82782f9cfe5944d243dc0d68ef932b2b8eaed5410d33502f0e9af12bcbde3d28.
//
// Solidity: event Opened(bytes32 election, bytes32 trustees, bytes32 credentials)
func (_Election *ElectionFilterer) WatchOpened(opts *bind.WatchOpts, sink chan<- *ElectionOpened) (event.Subscription, error) {

	logs, sub, err := _Election.contract.WatchLogs(opts, "Opened")
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(ElectionOpened)
				if err := _Election.contract.UnpackLog(event, "Opened", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseOpened is a log parse operation binding the contract event 0x82782f9cfe5944d243dc0d68ef932b2b8eaed5410d33502f0e9af12bcbde3d28.
//
// Solidity: event Opened(bytes32 election, bytes32 trustees, bytes32 credentials)
func (_Election *ElectionFilterer) ParseOpened(log types.Log) (*ElectionOpened, error) {
	event := new(ElectionOpened)
	if err := _Election.contract.UnpackLog(event, "Opened", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// ElectionOutcomeAttestedIterator is returned from FilterOutcomeAttested and is used to iterate over the raw logs and unpacked data for OutcomeAttested events raised by the Election contract.
type ElectionOutcomeAttestedIterator struct {
	Event *ElectionOutcomeAttested // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *ElectionOutcomeAttestedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(ElectionOutcomeAttested)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(ElectionOutcomeAttested)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *ElectionOutcomeAttestedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *ElectionOutcomeAttestedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// ElectionOutcomeAttested represents a OutcomeAttested event raised by the Election contract.
type ElectionOutcomeAttested struct {
	Attester  common.Address
	Head      [32]byte
	Outcome   [32]byte
	Validator bool
	Raw       types.Log // Blockchain specific contextual infos
}

// FilterOutcomeAttested is a free log retrieval operation binding the contract event 0x4ee48802b3542b59976becf297b66329bd207bc5ecc51d0d384df639bd90f96e.
//
// Solidity: event OutcomeAttested(address indexed attester, bytes32 head, bytes32 outcome, bool validator)
func (_Election *ElectionFilterer) FilterOutcomeAttested(opts *bind.FilterOpts, attester []common.Address) (*ElectionOutcomeAttestedIterator, error) {

	var attesterRule []interface{}
	for _, attesterItem := range attester {
		attesterRule = append(attesterRule, attesterItem)
	}

	logs, sub, err := _Election.contract.FilterLogs(opts, "OutcomeAttested", attesterRule)
	if err != nil {
		return nil, err
	}
	return &ElectionOutcomeAttestedIterator{contract: _Election.contract, event: "OutcomeAttested", logs: logs, sub: sub}, nil
}

// WatchOutcomeAttested is a free log subscription operation binding the contract event 0x4ee48802b3542b59976becf297b66329bd207bc5ecc51d0d384df639bd90f96e.
//
// Solidity: event OutcomeAttested(address indexed attester, bytes32 head, bytes32 outcome, bool validator)
func (_Election *ElectionFilterer) WatchOutcomeAttested(opts *bind.WatchOpts, sink chan<- *ElectionOutcomeAttested, attester []common.Address) (event.Subscription, error) {

	var attesterRule []interface{}
	for _, attesterItem := range attester {
		attesterRule = append(attesterRule, attesterItem)
	}

	logs, sub, err := _Election.contract.WatchLogs(opts, "OutcomeAttested", attesterRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(ElectionOutcomeAttested)
				if err := _Election.contract.UnpackLog(event, "OutcomeAttested", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseOutcomeAttested is a log parse operation binding the contract event 0x4ee48802b3542b59976becf297b66329bd207bc5ecc51d0d384df639bd90f96e.
//
// Solidity: event OutcomeAttested(address indexed attester, bytes32 head, bytes32 outcome, bool validator)
func (_Election *ElectionFilterer) ParseOutcomeAttested(log types.Log) (*ElectionOutcomeAttested, error) {
	event := new(ElectionOutcomeAttested)
	if err := _Election.contract.UnpackLog(event, "OutcomeAttested", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// ElectionRollIterator is returned from FilterRoll and is used to iterate over the raw logs and unpacked data for Roll events raised by the Election contract.
type ElectionRollIterator struct {
	Event *ElectionRoll // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *ElectionRollIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(ElectionRoll)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(ElectionRoll)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *ElectionRollIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *ElectionRollIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// ElectionRoll represents a Roll event raised by the Election contract.
type ElectionRoll struct {
	Registrar   common.Address
	Root        [32]byte
	Count       uint64
	Credentials [32]byte
	Raw         types.Log // Blockchain specific contextual infos
}

// FilterRoll is a free log retrieval operation binding the contract event 0x95875f556a1fbfdf62c19f7c85fb22165d93dc887f1ef420b7918f6a7eade0ec.
//
// Solidity: event Roll(address indexed registrar, bytes32 root, uint64 count, bytes32 credentials)
func (_Election *ElectionFilterer) FilterRoll(opts *bind.FilterOpts, registrar []common.Address) (*ElectionRollIterator, error) {

	var registrarRule []interface{}
	for _, registrarItem := range registrar {
		registrarRule = append(registrarRule, registrarItem)
	}

	logs, sub, err := _Election.contract.FilterLogs(opts, "Roll", registrarRule)
	if err != nil {
		return nil, err
	}
	return &ElectionRollIterator{contract: _Election.contract, event: "Roll", logs: logs, sub: sub}, nil
}

// WatchRoll is a free log subscription operation binding the contract event 0x95875f556a1fbfdf62c19f7c85fb22165d93dc887f1ef420b7918f6a7eade0ec.
//
// Solidity: event Roll(address indexed registrar, bytes32 root, uint64 count, bytes32 credentials)
func (_Election *ElectionFilterer) WatchRoll(opts *bind.WatchOpts, sink chan<- *ElectionRoll, registrar []common.Address) (event.Subscription, error) {

	var registrarRule []interface{}
	for _, registrarItem := range registrar {
		registrarRule = append(registrarRule, registrarItem)
	}

	logs, sub, err := _Election.contract.WatchLogs(opts, "Roll", registrarRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(ElectionRoll)
				if err := _Election.contract.UnpackLog(event, "Roll", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseRoll is a log parse operation binding the contract event 0x95875f556a1fbfdf62c19f7c85fb22165d93dc887f1ef420b7918f6a7eade0ec.
//
// Solidity: event Roll(address indexed registrar, bytes32 root, uint64 count, bytes32 credentials)
func (_Election *ElectionFilterer) ParseRoll(log types.Log) (*ElectionRoll, error) {
	event := new(ElectionRoll)
	if err := _Election.contract.UnpackLog(event, "Roll", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// ElectionSubmittedIterator is returned from FilterSubmitted and is used to iterate over the raw logs and unpacked data for Submitted events raised by the Election contract.
type ElectionSubmittedIterator struct {
	Event *ElectionSubmitted // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *ElectionSubmittedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(ElectionSubmitted)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(ElectionSubmitted)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *ElectionSubmittedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *ElectionSubmittedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// ElectionSubmitted represents a Submitted event raised by the Election contract.
type ElectionSubmitted struct {
	Height    uint64
	EventType uint8
	Payload   [32]byte
	Submitter common.Address
	Raw       types.Log // Blockchain specific contextual infos
}

// FilterSubmitted is a free log retrieval operation binding the contract event 0x3ac729bc360bdf93d47606844d8f7b7e5ccff08384b3a9fca4b2b3f7233e094d.
//
// Solidity: event Submitted(uint64 indexed height, uint8 indexed eventType, bytes32 payload, address submitter)
func (_Election *ElectionFilterer) FilterSubmitted(opts *bind.FilterOpts, height []uint64, eventType []uint8) (*ElectionSubmittedIterator, error) {

	var heightRule []interface{}
	for _, heightItem := range height {
		heightRule = append(heightRule, heightItem)
	}
	var eventTypeRule []interface{}
	for _, eventTypeItem := range eventType {
		eventTypeRule = append(eventTypeRule, eventTypeItem)
	}

	logs, sub, err := _Election.contract.FilterLogs(opts, "Submitted", heightRule, eventTypeRule)
	if err != nil {
		return nil, err
	}
	return &ElectionSubmittedIterator{contract: _Election.contract, event: "Submitted", logs: logs, sub: sub}, nil
}

// WatchSubmitted is a free log subscription operation binding the contract event 0x3ac729bc360bdf93d47606844d8f7b7e5ccff08384b3a9fca4b2b3f7233e094d.
//
// Solidity: event Submitted(uint64 indexed height, uint8 indexed eventType, bytes32 payload, address submitter)
func (_Election *ElectionFilterer) WatchSubmitted(opts *bind.WatchOpts, sink chan<- *ElectionSubmitted, height []uint64, eventType []uint8) (event.Subscription, error) {

	var heightRule []interface{}
	for _, heightItem := range height {
		heightRule = append(heightRule, heightItem)
	}
	var eventTypeRule []interface{}
	for _, eventTypeItem := range eventType {
		eventTypeRule = append(eventTypeRule, eventTypeItem)
	}

	logs, sub, err := _Election.contract.WatchLogs(opts, "Submitted", heightRule, eventTypeRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(ElectionSubmitted)
				if err := _Election.contract.UnpackLog(event, "Submitted", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseSubmitted is a log parse operation binding the contract event 0x3ac729bc360bdf93d47606844d8f7b7e5ccff08384b3a9fca4b2b3f7233e094d.
//
// Solidity: event Submitted(uint64 indexed height, uint8 indexed eventType, bytes32 payload, address submitter)
func (_Election *ElectionFilterer) ParseSubmitted(log types.Log) (*ElectionSubmitted, error) {
	event := new(ElectionSubmitted)
	if err := _Election.contract.UnpackLog(event, "Submitted", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// ElectionTrusteeReplacedIterator is returned from FilterTrusteeReplaced and is used to iterate over the raw logs and unpacked data for TrusteeReplaced events raised by the Election contract.
type ElectionTrusteeReplacedIterator struct {
	Event *ElectionTrusteeReplaced // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *ElectionTrusteeReplacedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(ElectionTrusteeReplaced)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(ElectionTrusteeReplaced)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *ElectionTrusteeReplacedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *ElectionTrusteeReplacedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// ElectionTrusteeReplaced represents a TrusteeReplaced event raised by the Election contract.
type ElectionTrusteeReplaced struct {
	Previous    common.Address
	Replacement common.Address
	Raw         types.Log // Blockchain specific contextual infos
}

// FilterTrusteeReplaced is a free log retrieval operation binding the contract event 0x8d906457bf517d74f7251fa1bdb7e01ffcd91d94d06dd21e47a528a203b6d811.
//
// Solidity: event TrusteeReplaced(address indexed previous, address indexed replacement)
func (_Election *ElectionFilterer) FilterTrusteeReplaced(opts *bind.FilterOpts, previous []common.Address, replacement []common.Address) (*ElectionTrusteeReplacedIterator, error) {

	var previousRule []interface{}
	for _, previousItem := range previous {
		previousRule = append(previousRule, previousItem)
	}
	var replacementRule []interface{}
	for _, replacementItem := range replacement {
		replacementRule = append(replacementRule, replacementItem)
	}

	logs, sub, err := _Election.contract.FilterLogs(opts, "TrusteeReplaced", previousRule, replacementRule)
	if err != nil {
		return nil, err
	}
	return &ElectionTrusteeReplacedIterator{contract: _Election.contract, event: "TrusteeReplaced", logs: logs, sub: sub}, nil
}

// WatchTrusteeReplaced is a free log subscription operation binding the contract event 0x8d906457bf517d74f7251fa1bdb7e01ffcd91d94d06dd21e47a528a203b6d811.
//
// Solidity: event TrusteeReplaced(address indexed previous, address indexed replacement)
func (_Election *ElectionFilterer) WatchTrusteeReplaced(opts *bind.WatchOpts, sink chan<- *ElectionTrusteeReplaced, previous []common.Address, replacement []common.Address) (event.Subscription, error) {

	var previousRule []interface{}
	for _, previousItem := range previous {
		previousRule = append(previousRule, previousItem)
	}
	var replacementRule []interface{}
	for _, replacementItem := range replacement {
		replacementRule = append(replacementRule, replacementItem)
	}

	logs, sub, err := _Election.contract.WatchLogs(opts, "TrusteeReplaced", previousRule, replacementRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(ElectionTrusteeReplaced)
				if err := _Election.contract.UnpackLog(event, "TrusteeReplaced", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseTrusteeReplaced is a log parse operation binding the contract event 0x8d906457bf517d74f7251fa1bdb7e01ffcd91d94d06dd21e47a528a203b6d811.
//
// Solidity: event TrusteeReplaced(address indexed previous, address indexed replacement)
func (_Election *ElectionFilterer) ParseTrusteeReplaced(log types.Log) (*ElectionTrusteeReplaced, error) {
	event := new(ElectionTrusteeReplaced)
	if err := _Election.contract.UnpackLog(event, "TrusteeReplaced", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// ElectionsMetaData contains all meta data concerning the Elections contract.
var ElectionsMetaData = &bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractIOrganisations\",\"name\":\"organisations_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"uuid\",\"type\":\"string\"}],\"name\":\"ElectionsBadUuid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"ElectionsNotOrganiser\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"count\",\"type\":\"uint256\"}],\"name\":\"ElectionsOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"uuid\",\"type\":\"string\"},{\"internalType\":\"address\",\"name\":\"election\",\"type\":\"address\"}],\"name\":\"ElectionsUuidTaken\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"election\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"campaign\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"organiser\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"string\",\"name\":\"uuid\",\"type\":\"string\"}],\"name\":\"ElectionCreated\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"at\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"uuid\",\"type\":\"string\"}],\"name\":\"byUuid\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"count\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"campaign\",\"type\":\"bytes32\"},{\"internalType\":\"string\",\"name\":\"uuid\",\"type\":\"string\"}],\"name\":\"create\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"election\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"implementation\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"organisations\",\"outputs\":[{\"internalType\":\"contractIOrganisations\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	Bin: "0x60c0346100e057601f6163ad38819003918201601f19168301916001600160401b038311848410176100cc578084926020946040528339810103126100e057516001600160a01b038116908181036100e057608052604051906159f58083016001600160401b038111848210176100cc5760209284926109b8843981520301905ff080156100c1576001600160a01b031660a0526040516108d390816100e5823960805181818160d801526104f0015260a05181818161018d01526105330152f35b6040513d5f823e3d90fd5b634e487b7160e01b5f52604160045260245ffd5b5f80fdfe6080806040526004361015610012575f80fd5b5f3560e01c90816306661abd146105b8575080634a567dc1146105575780635c60da1b14610514578063abf0e71f146104d1578063e0886f90146104615763ec9c5f8b1461005e575f80fd5b3461032d57604036600319011261032d5760043560243567ffffffffffffffff811161032d576100929036906004016105d1565b6040929192517f9e97b8f6000000000000000000000000000000000000000000000000000000008152600160048201523360248201526020816044816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115610322575f91610426575b50156103fa5761011881846106b1565b156103b757610128368285610621565b6020815191012091825f5260016020526001600160a01b0360405f205416610359576001600160a01b0360405160208101907f3d602d80600a3d3981f3363d3d373d3d3d363d7300000000000000000000000082526bffffffffffffffffffffffff197f000000000000000000000000000000000000000000000000000000000000000060601b1660348201527f5af43d82803e903d91602b57fd5bf300000000000000000000000000000000006048820152603781526101ea6057826105ff565b51905ff016928315610345575f52600160205260405f20837fffffffffffffffffffffffff00000000000000000000000000000000000000008254161790555f54680100000000000000008110156103315780600161024b92015f55610667565b81549060031b906001600160a01b0386831b921b1916179055823b1561032d57604051937fc8466da4000000000000000000000000000000000000000000000000000000008552816004860152336024860152606060448601525f85806102b6606482018786610691565b038183885af19485156103225761030785927f88fbbab65d9f7a6d28b626f5041c6cd0294b1f13fba74a9ac110a61c69b1413092602098610312575b5060405191829189835233978a840191610691565b0390a4604051908152f35b5f61031c916105ff565b5f6102f2565b6040513d5f823e3d90fd5b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b634e487b7160e01b5f52600160045260245ffd5b50905f5260016020526001600160a01b0360405f2054166103ad6040519384937f3b8c517d000000000000000000000000000000000000000000000000000000008552604060048601526044850191610691565b9060248301520390fd5b90506103f66040519283927fbdb4819b000000000000000000000000000000000000000000000000000000008452602060048501526024840191610691565b0390fd5b7fd53b2997000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b90506020813d602011610459575b81610441602093836105ff565b8101031261032d5751801515810361032d575f610108565b3d9150610434565b3461032d57602036600319011261032d576004355f54808210156104a25760206001600160a01b0361049284610667565b90549060031b1c16604051908152f35b907fc94fc4da000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b3461032d575f36600319011261032d5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461032d575f36600319011261032d5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461032d57602036600319011261032d5760043567ffffffffffffffff811161032d5761058b6105929136906004016105d1565b3691610621565b602081519101205f52600160205260206001600160a01b0360405f205416604051908152f35b3461032d575f36600319011261032d576020905f548152f35b9181601f8401121561032d5782359167ffffffffffffffff831161032d576020838186019501011161032d57565b90601f8019910116810190811067ffffffffffffffff82111761033157604052565b92919267ffffffffffffffff8211610331576040519161064b601f8201601f1916602001846105ff565b82948184528183011161032d578281602093845f960137010152565b5f5481101561067d575f805260205f2001905f90565b634e487b7160e01b5f52603260045260245ffd5b908060209392818452848401375f828201840152601f01601f1916010190565b600e821080156108c9575b6108c3575f5b828110156108bb577fff0000000000000000000000000000000000000000000000000000000000000081830135167f31000000000000000000000000000000000000000000000000000000000000008110159081610890575b7f41000000000000000000000000000000000000000000000000000000000000008110159182610865575b8261083a575b8261080f575b7f610000000000000000000000000000000000000000000000000000000000000082101591826107e4575b826107b9575b501591826107b0575b50816107a7575b506107a0576001016106c2565b5050505f90565b9050155f610793565b1591505f61078c565b7f6c00000000000000000000000000000000000000000000000000000000000000141591505f610783565b7f7a00000000000000000000000000000000000000000000000000000000000000811115925061077d565b7f4f000000000000000000000000000000000000000000000000000000000000008214159250610752565b7f4900000000000000000000000000000000000000000000000000000000000000821415925061074c565b7f5a000000000000000000000000000000000000000000000000000000000000008211159250610746565b7f3900000000000000000000000000000000000000000000000000000000000000811115915061071b565b505050600190565b50505f90565b50604082116106bc5660c0346100af57601f6159f538819003918201601f19168301916001600160401b038311848410176100b3578084926020946040528339810103126100af57516001600160a01b03811681036100af576080523360a05260405161592d90816100c882396080518181816128b101528181612f140152818161303001528181613c8f0152818161467c01528181614722015281816149a00152615046015260a0518181816112f801526129ba0152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe60806040526004361015610011575f80fd5b5f3560e01c806302c3afae14613738578063054f7d9c1461351157806306133c651461347957806307bd25f7146134625780630891f398146132535780630ef267431461322d57806316f71d12146131fb5780631eedf732146131da57806327793f87146131bd57806339ac0e49146131995780633a08f349146131795780633a84805214612fb257806343d726d614612d8d5780637a7d177514612d705780637dfbed6114612d555780637e53748614612d2f578063811e539c14612d12578063846e937014612b9f57806384faaa75146129de57806386a01aac1461299b5780638e437c5f146129645780638f7dcfa314612947578063a50265c8146128d5578063abf0e71f14612892578063adf0e6ab1461279b578063adfa0b7a146120ee578063b0cc6d0314612042578063b1c9fe6e14612017578063b4d9d07614611ffa578063bb07e85d14611fc3578063bde7806614611f06578063be0c5dcc14611ea9578063be42c1a8146114e1578063c02711cd146114a9578063c8466da4146112b4578063c8fd03fa1461128a578063ca927846146110d1578063cd5e3c5d14611093578063d2a75cca14611078578063d6369e2914610eed578063d63d262a14610d8b578063da985b4414610d6f578063dbcdc08f14610d3c578063ded4d0e214610cb9578063eb4579bc14610c94578063edbfe7b014610475578063edca9f57146102495763f594e32014610229575f80fd5b34610245575f3660031901126102455760206040516103e88152f35b5f80fd5b3461024557604036600319011261024557610262613867565b6024359061026e614755565b610277336149f9565b61027f6139ae565b9060ff6060830151169260ff811693808514801590610468575b801561045e575b61042357506102ae9061460c565b116103f3576001600160401b039051165f52600f60205260405f20815f5260205260405f206001600160a01b0333165f5260205260405f2082156103cb5780546103b457825f5260106020526001600160a01b0360405f2054168061038557508290815f52601060205260405f206001600160a01b03331673ffffffffffffffffffffffffffffffffffffffff19825416179055556001600160401b03600e54166040519283527f85c7072d458b32bbe5758238813fdd2fd976cdeab923695bc42a81a26b9e3bb160203394a4610383614e33565b005b837fb6bae096000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b5063534a2e5760e11b5f523360045260245260445ffd5b7f6ad23fd6000000000000000000000000000000000000000000000000000000005f5260045ffd5b507fbe324c0c000000000000000000000000000000000000000000000000000000005f523360045260245260445ffd5b849060808501511515917fd4545d86000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b50600385146102a0565b5060808401511515610299565b34610245576020366003190112610245576004356001600160401b03811161024557806004019061014060031982360301126102455760025460a01c60ff166104bd81613877565b80610c6157506104cb6148ce565b81359182156103cb5760448201916104e283613fe6565b9160248201926001600160401b03806104fa86613fe6565b16911611801590610c43575b610c025761010482016105198183614009565b80929150158015610bf8575b8015610be1575b610ba15760a484019161ffff61054184613ffa565b1615158161ffff61055186613ffa565b1611159081610b7b575b81610b60575b50158015610b1c575b610ab157506105798184614009565b5f5b818110610a1f575050506101248401936105958585614009565b5f5b81811061095f57505050876005556001600160401b036105b687613fe6565b166001600160401b031960065416176006556105d187613fe6565b6fffffffffffffffff0000000000000000196fffffffffffffffff00000000000000006006549260401b1691161760065560648101359081151580920361024557610746937fff0000000000000000ffffffffffffffffffffffffffffffffffffffffffffff600654917fffffffffffffffffff0000ffffffffffffffffffffffffffffffffffffffffff74ffff0000000000000000000000000000000000000061069f72ffff000000000000000000000000000000000061069560848901613ffa565b60881b1693613ffa565b60981b16937fffffffffffffffffffffff0000000000ffffffffffffffffffffffffffffffff70ff000000000000000000000000000000007effffffffffffffff000000000000000000000000000000000000000000000061072b60e476ffff00000000000000000000000000000000000000000061072060c48d01613ffa565b60a81b169a01613fe6565b60b81b169860801b1691161716171617171760065582614009565b906001600160401b0382116108f7576801000000000000000082116108f75760075482600755808310610926575b5060075f5260205f205f5b83811061090b57505050509061079491614009565b906001600160401b0382116108f7576801000000000000000082116108f757600854826008558083106108be575b5060085f5260205f205f5b8381106108a357867f8563c61d50cbbb9dd3b4efb6b2d32b3c53c5b49a88e5620c08277df5aa5d2d1e8761087f6108798961080784613fe6565b77ffffffffffffffffffffffffffffffffffffffffffffffff77ffffffffffffffffffffffffffffffffffffffffffffffff196004549260c01b169116176004557401000000000000000000000000000000000000000060ff60a01b1960025416176002556108746150e7565b613fe6565b91613fe6565b604080516001600160401b039384168152929091166020830152819081015b0390a2005b60019060206108b18561403e565b94019381840155016107cd565b60085f526108f1908390037ff3f7a9fe364faab93b216da50a3214154f22a0a2b415b23a84c8169e8b636ee38401613f18565b856107c2565b634e487b7160e01b5f52604160045260245ffd5b60019060206109198561403e565b940193818401550161077f565b60075f52610959908390037fa66cc928b5edb82af9bd49922954155ab7b0942694bea4ce44661d9a8736c6888401613f18565b87610774565b61097c6109756109708385876153ef565b61403e565b60026146e7565b156109f1575f5b8181106109935750600101610597565b6109a16109708385876153ef565b6001600160a01b03806109b861097085888a6153ef565b169116146109c857600101610983565b6001600160a01b036109de6109708486886153ef565b63786be7a760e11b5f521660045260245ffd5b61097090610a07926001600160a01b03946153ef565b632abdabef60e01b5f5216600452600260245260445ffd5b610a37610a306109708385876153ef565b60036146e7565b15610a83575f5b818110610a4e575060010161057b565b610a5c6109708385876153ef565b6001600160a01b0380610a7361097085888a6153ef565b169116146109c857600101610a3e565b61097090610a99926001600160a01b03946153ef565b632abdabef60e01b5f5216600452600360245260445ffd5b60849061ffff8681610ac287613ffa565b9181610adb87610ad460c48501613ffa565b9301613ffa565b93604051967f1c91b9410000000000000000000000000000000000000000000000000000000088526004880152166024860152166044840152166064820152fd5b50610b2960848601613ffa565b61ffff610b57610b4382610b3c88613ffa565b1685613a27565b82610b5060c48b01613ffa565b1690613a1a565b9116141561056a565b905061ffff610b7160c48801613ffa565b1615151489610561565b9050610b8960c48701613ffa565b61ffff80610b9687613ffa565b16911611159061055b565b50610bb0610124840183614009565b9190507f01856847000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b50610bf0610124850184614009565b90501561052c565b5060408211610525565b6001600160401b038481610c1e610c1887613fe6565b92613fe6565b916334f8678760e21b5f5216600452166024526001600160401b03421660445260645ffd5b50610c4d84613fe6565b6001600160401b0380421691161115610506565b63821092b960e01b5f52610c7481613877565b6004525f60245260445ffd5b634e487b7160e01b5f52602160045260245ffd5b34610245576040610cad610ca736613763565b90613f33565b82519182526020820152f35b34610245576020366003190112610245576004356001600160401b03811161024557610ce99036906004016137d4565b610cf1614996565b610cf9614755565b610d038183614b71565b610d0c81613e62565b90610d1a604051928361398d565b8082523681840111610245576020815f92610383958386013783010152614a42565b34610245576020366003190112610245576004355f52601260205260206001600160401b0360405f205416604051908152f35b34610245575f366003190112610245576020604051615dc08152f35b3461024557604036600319011261024557610da4613867565b60243590610db0614755565b610db9336149f9565b610dc16139ae565b9060ff6060830151169260ff811693808514801590610edc575b8015610ed2575b6104235750610df09061460c565b116103f3576001600160401b039051165f52600f60205260405f20815f5260205260405f206001600160a01b0333165f5260205260405f20600181019081549060ff8216610ebb5754848103610e8b575060019060ff19161790556001600160401b03600e54166040519283527fa870f33b6d0b39c7bd2f833b1a6c5caafe39479b8c66096fccd6b65e60f687d760203394a4610383614e33565b84907f2dbed34e000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b8363534a2e5760e11b5f523360045260245260445ffd5b5060038514610de2565b506080840151151560011415610ddb565b3461024557610efb36613763565b610f0482614cc7565b1561104757610f1282614052565b610f1b336149f9565b9080156103cb575f60209291610fcc6002600c610f54610f4e6001600160401b038998610f48338d614dc6565b166152ed565b94615520565b602960405198899281808501987f7b226f776e6572223a00000000000000000000000000000000000000000000008a528051918291018587015e8401906b16113830bcb637b0b2111d1160a11b84830152805192839101603583015e010161227d60f01b838201520301601d1981018752018561398d565b604051809185518091835e8101838152039060025afa1561103c57610383915f5191827f65805de8878ec30a5f364b40d2b31f6fdca2b4fa1a3c72dd8b53508f648f1b0e6040515f815260016020820152606060408201528061103433956060830190613801565b0390a3614d1a565b6040513d5f823e3d90fd5b50611050613eba565b90631bc8447b60e21b5f5261106481613877565b60045261107081613877565b60245260445ffd5b34610245575f36600319011261024557602060405160108152f35b34610245575f36600319011261024557600954600b54600a54604080519384526001600160401b0390921660208401529082015280606081015b0390f35b34610245576060366003190112610245576004356001600160401b038116809103610245576024356008811015610245576044359061110f33614649565b15611273576001600160401b0360045416808403611244575061113181614052565b61113b8282614256565b92805f52601660205260405f206001600160a01b0333165f5260205260405f205484811461122d57156111ce575b806103839483925f52601660205260405f206001600160a01b0333165f5260205260405f205561119882613877565b604080518581523360208201527f9d88e3e9ff1d3bf582db939d6eb468cf090d799332bc2e768edcca3d8fceead09190a36142d2565b805f52601560205260405f2090815494680100000000000000008610156108f75761122461120687869560016103839a018155613a64565b33906001600160a01b038084549260031b9316831b921b1916179055565b94509050611169565b83631e30ca2b60e01b5f523360045260245260445ffd5b837fd27baed2000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b632abdabef60e01b5f52336004525f60245260445ffd5b34610245576020366003190112610245576004355f526013602052602060405f2054604051908152f35b34610245576060366003190112610245576112cd61383b565b6044356001600160401b038111610245576112ec9036906004016137d4565b90916001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001680330361147a57506001600160a01b03906004356001551673ffffffffffffffffffffffffffffffffffffffff1960025416176002556001600160401b0381116108f7576113665f54613881565b601f811161141e575b505f601f82116001146113a75781925f9261139c575b50505f19600383901b1c191660019190911b175f55005b013590508280611385565b601f198216927f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e563915f5b858110611406575083600195106113ed575b505050811b015f55005b01355f19600384901b60f8161c191690558280806113e3565b909260206001819286860135815501940191016113d1565b8181111561136f5761146c90601f830160051c9060208410611472575b601f82910160051c03907f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e56301613f18565b8261136f565b5f915061143b565b7f6c8f15ea000000000000000000000000000000000000000000000000000000005f523360045260245260445ffd5b34610245576020366003190112610245576001600160a01b036114ca613825565b165f52601b602052602060405f2054604051908152f35b34610245576114ef366137be565b906114f8614996565b611500614755565b6001600160401b0342166006546001600160401b038160401c169081831015611e875750505081156103cb5763ffffffff600d541615611e1c576001600160401b03600b541615611db157600360ff600e5460901c1603611d465761156c63ffffffff600d5416614964565b600c546020820191905f835b828210611d10575050506020915f91604051918291518091835e8101838152039060025afa1561103c575f51818103611ce15750600d546040517fffffffff000000000000000000000000000000000000000000000000000000008260e01b1681526004810190818111611b8657600463ffffffff5f946115fb8695600c6151f5565b84808037160190614d015afa6040513d81529060208201903d5f833e601f19603f3d850101169081604052158015611cd8575b611b0857508151902060405161164e81611647816138b9565b038261398d565b6020815191012003611ab25760205f7f7b22656c656374696f6e223a22000000000000000000000000000000000000008261179c6002601189600e858b602d826117036116fd6116f7600a54957402000000000000000000000000000000000000000060ff60a01b198d5416178c557f82782f9cfe5944d243dc0d68ef932b2b8eaed5410d33502f0e9af12bcbde3d2860606040518381528c88820152896040820152a1615520565b97615520565b93615520565b926040519a8b978189019d8e52805191829101858a015e8701907f222c227472757374656573223a2200000000000000000000000000000000000084830152805192839101603b83015e0101907f222c2263726564656e7469616c73223a2200000000000000000000000000000084830152805192839101601f83015e010161227d60f01b838201520301601d1981018452018261398d565b604051918291518091835e8101838152039060025afa1561103c575f51600454906001600160401b0382169060035482155f14611a2d575060205f6040516117e560408261398d565b60018152607b60f81b838201525b6117fc856152ed565b611963846118b46001600961181088615564565b6029604051958692818085019a7f22686569676874223a00000000000000000000000000000000000000000000008c528051918291018587015e8401907f2c2274797065223a22000000000000000000000000000000000000000000000084830152805192839101603283015e01017f2200000000000000000000000000000000000000000000000000000000000000838201520301601e1981018452018261398d565b6118bd85613877565b600285141580611a19575b85146119dc5785806119206002602c6118e08c615520565b6040519485916b16113830bcb637b0b2111d1160a11b828401528051918291018484015e810161227d60f01b838201520301601d1981018452018261398d565b8160405195869482808701998051918291018b5e860190838201908b8252519283915e010190878252805192839101825e0185815203601f19810183528261398d565b604051918291518091835e8101838152039060025afa1561103c575f5192836003556001600160401b0361199684614a9c565b67ffffffffffffffff1990921691161760045560407f55c53b8b0aa27d2bf8692c2ecd0b945c361dadf611d900f2d2b1bd8adf32aeb4915f9482519182526020820152a3005b856040516119eb60408261398d565b600181527f7d0000000000000000000000000000000000000000000000000000000000000082820152611920565b50611a2385613877565b60058514156118c8565b5f6020611aad6002602b611a418496615520565b6040519485917f7b22706172656e74223a22000000000000000000000000000000000000000000828401528051918291018484015e81017f222c000000000000000000000000000000000000000000000000000000000000838201520301601d1981018452018261398d565b6117f3565b611af390611b046040519283927f15434804000000000000000000000000000000000000000000000000000000008452604060048501526044840190613801565b8281036003190160248401526138b9565b0390fd5b825115611c3b5750815115611c27575160f81c611b2481614964565b82515f198101908111611b8657611b3e83611b4392613a27565b614964565b915f5b8251811015611b9a57806001019081600111611b86576001600160f81b0319611b71600193886152dc565b51165f1a611b7f82866152dc565b5301611b46565b634e487b7160e01b5f52601160045260245ffd5b509082845f936001019384600111905b8351811015611bec5781611b8657806001600160f81b0319611bd7611bd16001948a613a1a565b866152dc565b51165f1a611be582876152dc565b5301611baa565b611c1585611b04866040519384936379e6894d60e01b8552604060048601526044850190613801565b83810360031901602485015290613801565b634e487b7160e01b5f52603260045260245ffd5b806379e6894d60e01b60e4925260406004820152600a60448201527f6e6f2d7665726469637400000000000000000000000000000000000000000000606482015260806024820152602c60848201527f746f6f206c6974746c65206761732c206f72206e6f2062616c6c6f742070726560a48201527f636f6d70696c652068657265000000000000000000000000000000000000000060c4820152fd5b5082511561162e565b907f772b4fbf000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b6001906001600160a01b03611d2684600c613a64565b90549060031b1c16803b9083835f198401923c5f19910101910190611578565b608460405163ce41c93160e01b815260206004820152602a60248201527f74686520747275737465657327206b657920636572656d6f6e79206973206e6f60448201527f7420636f6d706c657465000000000000000000000000000000000000000000006064820152fd5b608460405163ce41c93160e01b815260206004820152603060248201527f74686520726567697374726172732068617665206e6f7420616c6c20706f737460448201527f6564207468652073616d6520726f6c6c000000000000000000000000000000006064820152fd5b608460405163ce41c93160e01b815260206004820152602160248201527f74686520656c656374696f6e206f626a656374206973206e6f742073746f726560448201527f64000000000000000000000000000000000000000000000000000000000000006064820152fd5b6001600160401b03906334f8678760e21b5f521660045260245260445260645ffd5b3461024557604036600319011261024557600435600881101561024557611ece61383b565b90611ed881613877565b5f5260176020526001600160a01b0360405f2091165f52602052602060ff60405f2054166040519015158152f35b3461024557602036600319011261024557600435600881101561024557600461ffff91611f3281613877565b148015611fb5578160185460201c16905b15611fa657818060185416915b1691829116039061ffff8211611b865760209160075491611f7c6006549361ffff8560981c1690613a27565b149182611f90575b50506040519015158152f35b60a81c61ffff9081169116101590508280611f84565b818060185460101c1691611f50565b8160185460301c1690611f43565b34610245575f366003190112610245576110cd604051611fe681611647816138b9565b604051918291602083526020830190613801565b34610245575f366003190112610245576020604051620177008152f35b34610245575f366003190112610245576020612031613eba565b6040519061203e81613877565b8152f35b346102455761205036613763565b61205982614cc7565b6110475761206682614052565b6001600160a01b0360025416331415806120de575b806120ce575b6120a25761208e82614cf0565b811515901515036103cb5761038391614d1a565b7f96bae7d0000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b506120d833614649565b15612081565b506120e83361523e565b1561207b565b34610245576080366003190112610245576004356001600160401b0381116102455761211e9036906004016137d4565b612126613851565b916044356001600160401b0381168103610245576064356001600160401b03811161024557366023820112156102455780600401356001600160401b038111610245573660248260051b840101116102455760ff60025460a01c1661218a81613877565b6002811061277b5760029061219e81613877565b118015612763575b612725576001600160401b0342166001600160401b0360065416908181106126f75750506201d4c085116126dd578415612664576001600160401b0386161561263c5760205f6040518787823780888101838152039060025afa1561103c575f5195865f5260126020526001600160401b0360405f2054166125f657600d5463ffffffff8116907fffffffff000000000000000000000000000000000000000000000000000000006040519160e01b1681526004810190818111611b86576004895f946122758695600c6151f5565b818b848387010137010190614d015afa93604051933d85523d9560208601965f883e601f19603f3d8801011690816040521580156125ed575b612525575092889694926122e99260247f856086f531218b301dbf58981e97358390837fc2c02e63fb70a4a9fc76056b539896019185614b96565b51902093845f5260136020526123cb60405f20549283156124db575b6004547fffffffffffffffff0000000000000000ffffffffffffffffffffffffffffffff77ffffffffffffffff000000000000000000000000000000006123576001600160401b038460801c16613e9d565b60801b16911617600455865f5260136020528560405f20556001600160401b0360045416865f5260126020526001600160401b0360405f2091166001600160401b03198254161790556001600160401b03600454169260405194859485526020850152606060408501526060840191613e7d565b0390a3600454906001600160401b0382169060035482155f146124c2575060205f6040516123fa60408261398d565b60018152607b60f81b838201525b612411856152ed565b612436846124256001600961181082615564565b61242f6001613877565b60016124b0565b604051918291518091835e8101838152039060025afa1561103c575f5192836003556001600160401b0361246984614a9c565b67ffffffffffffffff1990921691161760045560407f55c53b8b0aa27d2bf8692c2ecd0b945c361dadf611d900f2d2b1bd8adf32aeb49160019482519182526020820152a3005b506124bb6001613877565b60016118c8565b5f60206124d66002602b611a418496615520565b612408565b6004546fffffffffffffffff0000000000000000196fffffffffffffffff00000000000000006125166001600160401b038460401c16613e9d565b60401b16911617600455612305565b868691825115611c3b5750815115611c27575160f81c61254481614964565b82515f198101908111611b8657611b3e8361255e92613a27565b915f5b82518110156125a157806001019081600111611b86576001600160f81b031961258c600193886152dc565b51165f1a61259a82866152dc565b5301612561565b509082845f936001019384600111905b8351811015611bec5781611b8657806001600160f81b03196125d8611bd16001948a613a1a565b51165f1a6125e682876152dc565b53016125b1565b508551156122ae565b86805f5260126020526001600160401b0360405f205416907f312f5970000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b7f039acd4a000000000000000000000000000000000000000000000000000000005f5260045ffd5b60c46040516379e6894d60e01b815260406004820152600960448201527f6d616c666f726d65640000000000000000000000000000000000000000000000606482015260806024820152601360848201527f7468652062616c6c6f7420697320656d7074790000000000000000000000000060a4820152fd5b84634ba6b08960e11b5f526004526201d4c060245260445ffd5b7f4a100319000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b60045460c01c7f27343943000000000000000000000000000000000000000000000000000000005f526001600160401b03421660045260245260445ffd5b5060045460c01c6001600160401b03421610156121a6565b63821092b960e01b5f5261278e81613877565b600452600260245260445ffd5b346102455760403660031901126102455760043561ffff8116809103610245576024356001600160401b038111610245576127da9036906004016137d4565b906127e3614755565b6127ec336149f9565b5060075483158015612889575b61285a57508061282a837ffd38f8a63419862d2e65875b55775079ee52188d912c298fc2d09a27be7bb46693614b71565b6001600160401b03600e54169361285560405192839283526040602084015233956040840191613e7d565b0390a3005b837fe74c6b74000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b508084116127f9565b34610245575f3660031901126102455760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610245576040366003190112610245576128ee613867565b6128f661383b565b906001600160401b03600e54165f52600f60205260ff60405f2091165f526020526001600160a01b0360405f2091165f526020526040805f2060ff6001825492015416825191825215156020820152f35b34610245575f366003190112610245576020600354604051908152f35b34610245575f36600319011261024557600454604080516001600160401b0383831c8116825260809390931c909216602083015290f35b34610245575f3660031901126102455760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610245576060366003190112610245576004356129fa613851565b604435612a05614755565b612a0e33615296565b15612b735782158015612b6b575b6103cb576001600160401b038216918215612b265760405160608101938185106001600160401b038611176108f7577f95875f556a1fbfdf62c19f7c85fb22165d93dc887f1ef420b7918f6a7eade0ec946040528582526020820184815260408301918252335f52601160205260405f2083518155815160018201556001600160401b03600281855116920191166001600160401b0319825416179055612ac283614aba565b15612b12576001600160401b03925160095551600a5551166001600160401b0319600b541617600b555b604080519485526001600160401b0390911660208501528301523391806060810161089e565b5050505f6009555f600a555f600b55612aec565b606460405163ce41c93160e01b815260206004820152601160248201527f74686520726f6c6c20697320656d7074790000000000000000000000000000006044820152fd5b508015612a1c565b7fdc2bdf3d000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b346102455760803660031901126102455760043560243563ffffffff8116809103610245576044359163ffffffff8316809303610245576064356001600160401b03811161024557612bf59036906004016137d4565b939092600254600760ff8260a01c16612c0d81613877565b14612cf9576001600160a01b031633148015612ce8575b8015612cd7575b8015612cc8575b156120a25782156103cb57818110801590612cc0575b8015612cb4575b612c99576128557f65805de8878ec30a5f364b40d2b31f6fdca2b4fa1a3c72dd8b53508f648f1b0e9394604051938493845260208401526060604084015233966060840191613e7d565b84925063c91294b360e01b5f5260045260245260445260645ffd5b50620177008511612c4f565b508415612c48565b50612cd233614649565b612c32565b50612ce133615296565b1515612c2b565b50612cf23361523e565b1515612c24565b63821092b960e01b5f526007600452600660245260445ffd5b34610245575f366003190112610245576020600154604051908152f35b34610245575f3660031901126102455760206001600160a01b0360025416604051908152f35b34610245575f36600319011261024557602060405160408152f35b34610245575f3660031901126102455760206040516201d4c08152f35b34610245575f3660031901126102455760025460a01c60ff16612daf81613877565b6002810361277b576001600160401b0342166001600160401b0360065460401c1690818110612f0a575b50507403000000000000000000000000000000000000000060ff60a01b1960025416176002556004546001600160401b03811660035481155f14612ef1575060205f604051612e2960408261398d565b60018152607b60f81b838201525b612e40846152ed565b612e7784612e55600160096118106002615564565b612e5f6002613877565b84156119dc5785806119206002602c6118e08a615520565b604051918291518091835e8101838152039060025afa1561103c575f5191826003556001600160401b03612eaa83614a9c565b67ffffffffffffffff199092169116176004557f55c53b8b0aa27d2bf8692c2ecd0b945c361dadf611d900f2d2b1bd8adf32aeb460406002938151905f82526020820152a3005b5f6020612f056002602b611a418496615520565b612e37565b6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000163303612f8457505060045477ffffffffffffffffffffffffffffffffffffffffffffffff77ffffffffffffffffffffffffffffffffffffffffffffffff194260c01b169116176004558080612dd9565b7f6440c22f000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b3461024557604036600319011261024557612fcb613825565b612fd361383b565b612fdb614996565b612fe3614755565b612fec826149f9565b91612ff68261523e565b61315d57604051634f4bdc7b60e11b815292600360048501526001600160a01b038316938460248201526020816044816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa90811561103c575f91613122575b501561310a575f198101908111611b86576001600160a01b03926130866130a592613a34565b9091906001600160a01b038084549260031b9316831b921b1916179055565b167f8d906457bf517d74f7251fa1bdb7e01ffcd91d94d06dd21e47a528a203b6d8115f80a36103836040516130db60408261398d565b601681527f61207472757374656520776173207265706c61636564000000000000000000006020820152614a42565b83632abdabef60e01b5f52600452600360245260445ffd5b90506020813d602011613155575b8161313d6020938361398d565b81010312610245575180151581036102455785613060565b3d9150613130565b6001600160a01b038263786be7a760e11b5f521660045260245ffd5b34610245575f36600319011261024557613191614792565b6103836147cf565b34610245575f36600319011261024557602061ffff60185460101c16604051908152f35b34610245575f366003190112610245576020601954604051908152f35b34610245575f36600319011261024557602061ffff60185416604051908152f35b34610245575f366003190112610245576110cd61321f63ffffffff600d5416614964565b611fe660208201600c6151f5565b34610245575f3660031901126102455760206001600160401b0360045416604051908152f35b346102455760403660031901126102455760043563ffffffff8116809103610245576024356001600160401b038111610245576132949036906004016137d4565b9161329d614755565b6132a56148ce565b8015613455575b600c54908181148061344b575b158015613443575b8015613438575b6134185750506001820190818311611b865782604051917fffff00000000000000000000000000000000000000000000000000000000000060208401947f6100000000000000000000000000000000000000000000000000000000000000865260f01b1660218401527f80600a5f395ff30000000000000000000000000000000000000000000000000060238401525f602a840152602b83013761337f602b828581015f838201520301601f19810183528261398d565b51905ff0906001600160a01b038216156133f057600c54680100000000000000008110156108f75763ffffffff926130868260016133c29401600c55600c613a64565b1663ffffffff600d54160163ffffffff8111611b865763ffffffff1663ffffffff19600d541617600d555f80f35b7fe44cae07000000000000000000000000000000000000000000000000000000005f5260045ffd5b63ffffffff925063c91294b360e01b5f526004521660245260445260645ffd5b50615dc084116132c8565b5083156132c1565b50601081106132b9565b61345d614913565b6132ac565b3461024557610383613473366137be565b90613c5a565b34610245575f3660031901126102455760ff6001600160401b0361349b613a87565b9493959190926040519788978460c08a0197168952166020880152151560408701521660608501521515608084015260c060a08401528151809152602060e084019201905f5b8181106134ef575050500390f35b82516001600160a01b03168452859450602093840193909201916001016134e1565b34610245575f36600319011261024557606061012060405161353281613956565b5f81525f60208201525f60408201525f838201525f60808201525f60a08201525f60c08201525f60e082015282610100820152015260405161357381613956565b60055481526006549060208101916001600160401b038116835260408201906001600160401b038160401c168252606083019060ff8160801c16151582526080840161ffff8260881c16815260a0850161ffff8360981c16815260c086019161ffff8460a81c1683526001600160401b0360e088019460b81c16845260405194600754808752866020810160075f5260205f20925f5b81811061371657505061361e9250038761398d565b61010088019586526040519687600854808252602082019060085f5260205f20905f5b8181106136f45750505003613656908961398d565b6101208901978852604051998a9960208b525160208b0152516001600160401b031660408a0152516001600160401b0316606089015251151560808801525161ffff1660a08701525161ffff1660c08601525161ffff1660e0850152516001600160401b0316610100840152516101208301610140905261016083016136db91613782565b9051828203601f19016101408401526110cd9190613782565b82546001600160a01b031684528c945060209093019260019283019201613641565b84546001600160a01b031683526001948501948b945060209093019201613609565b346102455761038361374936613763565b9061375381614052565b61375d8282614256565b506142d2565b6040906003190112610245576004356008811015610245579060243590565b90602080835192838152019201905f5b81811061379f5750505090565b82516001600160a01b0316845260209384019390920191600101613792565b6040906003190112610245576004359060243590565b9181601f84011215610245578235916001600160401b038311610245576020838186019501011161024557565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b600435906001600160a01b038216820361024557565b602435906001600160a01b038216820361024557565b602435906001600160401b038216820361024557565b6004359060ff8216820361024557565b60081115610c8057565b90600182811c921680156138af575b602083101461389b57565b634e487b7160e01b5f52602260045260245ffd5b91607f1691613890565b905f915f54906138c882613881565b808252916001811690811561393a57506001146138e3575050565b5f8080529293509091907f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e5635b838310613920575060209250010190565b60018160209294939454838587010152019101919061390f565b9050602093945060ff929192191683830152151560051b010190565b61014081019081106001600160401b038211176108f757604052565b60a081019081106001600160401b038211176108f757604052565b90601f801991011681019081106001600160401b038211176108f757604052565b604051906139bb82613972565b81608060ff600e546001600160401b03811684526001600160401b038160401c16602085015261ffff81841c166040850152818160901c16606085015260981c161515910152565b6001600160401b0381116108f75760051b60200190565b91908201809211611b8657565b91908203918211611b8657565b600754811015611c275760075f5260205f2001905f90565b601a54811015611c2757601a5f5260205f2001905f90565b8054821015611c27575f5260205f2001905f90565b5f198114611b865760010190565b5f5f91613a926139ae565b916001600160401b038351169360ff60608501511694608085015115159386958297604082019361ffff85511690613ac982613a03565b91613ad7604051938461398d565b808352613ae6601f1991613a03565b0136602084013761ffff8296511615613c4a575050506001600160401b0360065460b81c169081613be7575b50505f613b1e8761460c565b5f198101908111611b865790600754915b828110613b3b57505050565b6001600160401b038a165f52600f60205260405f2060ff8a165f5260205260405f206001600160a01b0380613b6f84613a34565b90549060031b1c16165f5260205260405f20885f14613bdf576001015460ff165b15613b9e575b600101613b2f565b906001600160a01b03613bb083613a34565b90549060031b1c1691613bc282613a79565b928651831015611c2757602060019360051b880101529050613b96565b541515613b90565b613c039395506001600160401b03919294506020015116613a1a565b6001600160401b03811115613c3b57506001600160401b03915b6001600160401b0383166001600160401b0342161015915f80613b12565b6001600160401b031691613c1d565b99509097505f9550859450925050565b613c6333614649565b604051634f4bdc7b60e11b81529091600660048301523360248301526020826044816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa91821561103c575f92613e25575b508215928380613e1d575b61127357600760ff60025460a01c16613ce281613877565b149283613e15575b50821580613e08575b600354808403613dd9575085156103cb5781613dd1575b50604051918252846020830152151560408201527f4ee48802b3542b59976becf297b66329bd207bc5ecc51d0d384df639bd90f96e60603392a28115613dc9575b50613dc657335f52601b60205260405f2054818114613daf5715613d81575b335f52601b60205260405f2055613d7f6147cf565b565b601a54680100000000000000008110156108f757611206816001613daa9301601a55601a613a64565b613d6a565b50631e30ca2b60e01b5f523360045260245260445ffd5b50565b90505f613d4b565b90505f613d0a565b837f802ca04c000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b613e10614792565b613cf3565b92505f613cea565b508215613cca565b9091506020813d602011613e5a575b81613e416020938361398d565b810103126102455751801515810361024557905f613cbf565b3d9150613e34565b6001600160401b0381116108f757601f01601f191660200190565b908060209392818452848401375f828201840152601f01601f1916010190565b6001600160401b03166001600160401b038114611b865760010190565b60ff60025460a01c16613ecc81613877565b60028103613f1557506001600160401b0342166006546001600160401b0381168210613f0e5760401c6001600160401b03161115613f0957600290565b600390565b5050600190565b90565b5f5b828110613f2657505050565b5f82820155600101613f1a565b5f9291613f3f91614fdb565b6004546001600160401b03165f818152601560205260408120805493915b848110613f71575050505050613f1561500a565b6001600160a01b03613f838284613a64565b90549060031b1c16845f52601660205260405f206001600160a01b0382165f526020528360405f2054149081613fd6575b50613fc2575b600101613f5d565b95613fce600191613a79565b969050613fba565b613fe09150614649565b5f613fb4565b356001600160401b03811681036102455790565b3561ffff811681036102455790565b903590601e198136030182121561024557018035906001600160401b03821161024557602001918160051b3603831361024557565b356001600160a01b03811681036102455790565b5f905f60ff60025460a01c1661406781613877565b600381036140b957505061407a81613877565b600381145b15614088575050565b60449250614094613eba565b90631bc8447b60e21b83526140a881613877565b6004526140b481613877565b602452fd5b6140c281613877565b6004810361416a5750506140d581613877565b6004811480156140e5575b61407f565b506140ef81613877565b6005811480156140e0575061ffff60185460201c168061ffff8060185416160361ffff811161415657600754916141316006549361ffff8560981c1690613a27565b149182614140575b505061407f565b60a81c61ffff9081169116101590505f80614139565b602484634e487b7160e01b81526011600452fd5b61417381613877565b600581036141e357505061418681613877565b600681148061407f575061419981613877565b6007811480156140e05750905061ffff60185460301c16905f918061ffff8060185460101c16160361ffff8111611b8657600754916141316006549361ffff8560981c1690613a27565b6002906141ef81613877565b1480614235575b156140e0576001600160401b0360065460401c167f016348c6000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b506001600160401b0360065460401c166001600160401b03421610156141f6565b91906142628184614fdb565b92835f5260146020526001600160a01b0360405f20541691821561428b575090613d7f91614dc6565b906001600160401b03600454167fc498539a000000000000000000000000000000000000000000000000000000005f526004526142c781613877565b60245260445260645ffd5b906142dd8183613f33565b11614608576142eb82614cc7565b6144d0575b6142f982613877565b6003820361445c5760065460801c60ff16156144555760045b61431b81613877565b60ff60a01b1974ff00000000000000000000000000000000000000006002549260a01b169116176002555b600454906001600160401b0382169160035483155f1461443c575060205f60405161437260408261398d565b60018152607b60f81b838201525b614389866152ed565b6143be8461439d600160096118108d615564565b6143a68a614cf0565b85146119dc5785806119206002602c6118e08d615520565b604051918291518091835e8101838152039060025afa1561103c577f55c53b8b0aa27d2bf8692c2ecd0b945c361dadf611d900f2d2b1bd8adf32aeb4916040915f5190816003556001600160401b0361441687614a9c565b16906001600160401b0319161760045561442f86613877565b82519182526020820152a3565b5f60206144506002602b611a418496615520565b614380565b6005614312565b61446582613877565b60058203614496577405000000000000000000000000000000000000000060ff60a01b196002541617600255614346565b61449f82613877565b60078203614346577406000000000000000000000000000000000000000060ff60a01b196002541617600255614346565b6144da8183614fdb565b5f52601460205261452a6001600160a01b0360405f2054166144fb84613877565b835f52601760205260405f206001600160a01b0382165f5260205260405f20600160ff198254161790556149f9565b61454060075461ffff60065460981c1690613a27565b106146005760ff60015b1661455483613877565b600483036145a6576018549065ffff0000000061458e61ffff6145788186166151cc565b169261ffff198516841760201c61ffff166151df565b60201b169165ffff0000ffff191617176018556142f0565b6018549067ffff0000000000006145e663ffff00006145cb61ffff8660101c166151cc565b60101b169263ffff0000198516841760301c61ffff166151df565b60301b169167ffff0000ffff0000191617176018556142f0565b60ff5f61454a565b5050565b60ff1661461857600190565b61462e60075461ffff60065460981c1690613a27565b60018101809111611b865790565b906007821015610c805752565b604051634f4bdc7b60e11b8152906001600160a01b03905f60048401521660248201526020816044816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa90811561103c575f916146af575090565b90506020813d6020116146df575b816146ca6020938361398d565b81010312610245575180151581036102455790565b3d91506146bd565b906001600160a01b039061470c60405193634f4bdc7b60e11b8552600485019061463c565b1660248201526020816044816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa90811561103c575f916146af575090565b60025460a01c60ff1661476781613877565b600181036147725750565b63821092b960e01b5f5261478581613877565b600452600160245260445ffd5b60025460a01c60ff166147a481613877565b600681036147af5750565b63821092b960e01b5f526147c281613877565b600452600660245260445ffd5b5f5f5f601a545b8082106148495750506147e761500a565b11613dc6576040817f498fa0343d3d8f12f030a9c8c869012d99c1bd4ff24d79c1d92694e9e7ce6ca5926019557407000000000000000000000000000000000000000060ff60a01b1960025416176002556003549082519182526020820152a1565b909161486c6001600160a01b0361485f85613a4c565b90549060031b1c16614649565b156148c5576001600160a01b0361488284613a4c565b90549060031b1c165f52601b60205260405f205481156148bd575b84036148b7576148ae600191613a79565b925b01906147d6565b50505050565b93508361489d565b916001906148b0565b6001600160a01b03600254168033036148e45750565b7f3c49478d000000000000000000000000000000000000000000000000000000005f523360045260245260445ffd5b600c545f600c5580614930575b5063ffffffff19600d5416600d55565b600c5f5261495e907fdf6966c971051c3d54ec59162606531493a51404a002842f56009d7e5cf4a8c7613f18565b5f614920565b9061496e82613e62565b61497b604051918261398d565b828152809261498c601f1991613e62565b0190602036910137565b6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168033036149ca5750565b7f20e15f74000000000000000000000000000000000000000000000000000000005f523360045260245260445ffd5b90614a038261523e565b918215614a0d5750565b6001600160a01b03907f6f298d4f000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b614a4a6150e7565b614a52614913565b7f4d6a1db48d48820c6264a4e2ea473fda1a0d57c890474ece1d720c2fb30543b7614a976001600160401b03600e541692604051918291602083526020830190613801565b0390a2565b6001600160401b036001911601906001600160401b038211611b8657565b60085490815f5b838110614ad15750505050600190565b81811015611c27577ff3f7a9fe364faab93b216da50a3214154f22a0a2b415b23a84c8169e8b636ee38101546001600160a01b03165f90815260116020526040902080548451149081614b5f575b81614b3b575b5015614b3357600101614ac1565b505050505f90565b6001600160401b03915060020154166001600160401b03604085015116145f614b25565b60018101546020860151149150614b1f565b506103e88111614b7e5750565b634ba6b08960e11b5f526004526103e860245260445ffd5b94919360016001600160401b03602093614c0f838a8780614bb6866152ed565b6040519a848c9551918291018487015e8401907f2c0000000000000000000000000000000000000000000000000000000000000083830152805192839101602183015e01015f838201520301601f19810187528661398d565b1614958615614cbd57614c23905b86615396565b936001600160401b03600b5416614c3d8383838a8a6153ff565b9660095498898914614cb15790899594939291614c89575b8589897fcf2f00c7000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b614c96614c9b9582615396565b6153ff565b14614cab57838180808080614c55565b92505050565b50505050505092505050565b50614c2382614c1d565b614cd081613877565b60048114908115614cdf575090565b60069150614cec81613877565b1490565b614cf981613877565b60028114159081614d08575090565b60059150614d1581613877565b141590565b90614d258183614fdb565b805f5260146020526001600160a01b0360405f20541615614d97575b507f3ac729bc360bdf93d47606844d8f7b7e5ccff08384b3a9fca4b2b3f7233e094d614d926001600160401b036004541692614d7c85613877565b6040805191825233602083015290918291820190565b0390a3565b5f908152601460205260408120805473ffffffffffffffffffffffffffffffffffffffff191633179055614d41565b90614dd082613877565b815f52601760205260405f206001600160a01b0382165f5260205260ff60405f205416614dfb575050565b7f2dbbc0cd000000000000000000000000000000000000000000000000000000005f526001600160a01b031660045261107081613877565b614e3b6139ae565b6040810161ffff8151168015611b86575f190161ffff1680825215614f43575b614e856001600160401b038351166001600160401b03166001600160401b0319600e541617600e55565b614ec96001600160401b036020840151166fffffffffffffffff0000000000000000196fffffffffffffffff0000000000000000600e549260401b16911617600e55565b5190600e5473ffffffff000000000000000000000000000000001971ffff0000000000000000000000000000000073ff00000000000000000000000000000000000000608072ff000000000000000000000000000000000000606087015160901b16950151151560981b169460801b169116171717600e55565b61ffff60065460981c1660808301908151155f14614f9757606084015160ff16614f8e575061ffff80600754165b1682525b80511590526001600160401b0342166020830152614e5b565b61ffff90614f71565b80614fa9575060036060840152614f75565b6060840160ff8151169060ff8214611b865760ff6001600393011680915203614fd3575b50614f75565b82525f614fcd565b90604051906020820192614fee81613877565b835260408201526040815261500460608261398d565b51902090565b6040517f776b114c0000000000000000000000000000000000000000000000000000000081525f60048201526020816024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa90811561103c575f916150b5575b507f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103611b865760039060011b0460018101809111611b865790565b90506020813d6020116150df575b816150d06020938361398d565b8101031261024557515f615076565b3d91506150c3565b6150fb6001600160401b03600e5416614a9c565b6151936001600160401b034216615160600754935f60806001600160401b036040519361512785613972565b169283815285602082015261ffff8816604082015282606082015201526001600160401b03166001600160401b0319600e541617600e55565b6fffffffffffffffff0000000000000000196fffffffffffffffff0000000000000000600e549260401b16911617600e55565b73ffffffff000000000000000000000000000000001971ffff00000000000000000000000000000000600e549260801b16911617600e55565b61ffff1661ffff8114611b865760010190565b9061ffff8091169116019061ffff8211611b8657565b908154915f915b8383106152095750505050565b6001906001600160a01b0361521e8585613a64565b90549060031b1c16803b9083835f198401923c5f199101019201916151fc565b600754906001600160a01b03165f5b82811061525b575050505f90565b816001600160a01b0361526f836007613a64565b90549060031b1c16146152845760010161524d565b8092506001915001809111611b865790565b600854906001600160a01b03165f5b8281106152b3575050505f90565b816001600160a01b036152c7836008613a64565b90549060031b1c1614615284576001016152a5565b908151811015611c27570160200190565b600191600a6001600160401b038316045b6001600160401b038116615374575061531683614964565b915b831561536e576001600160401b0316926001600160401b03600a850616603001936001600160401b038511611b86576001600160f81b0319600a925f19019560f81b165f1a61536786866152dc565b5304615318565b50909150565b926001600160401b0361538b600a92949394613a79565b9416049190916152fe565b90615004602960209260405193849177ffffffffffffffffffffffffffffffffffffffffffffffff19828401975f895260c01b1660218401528051918291018484015e81015f838201520301601f19810183528261398d565b9190811015611c275760051b0190565b919390926001600160401b0385166001600160401b0385161015615517575f9594935b6001600160401b0385166001811115615501575f19016001600160401b038111611b86576001600160401b03166001600160401b03821614806154f6575b1561549c575b677fffffffffffffff9060011c1693677fffffffffffffff600182169160011c16016001600160401b038111611b865793615422565b928287146154ec57677fffffffffffffff906154c26154ba89613a79565b9885856153ef565b3590600186166154de57906154d6916157b7565b939050615466565b6154e7916157b7565b6154d6565b505f955050505050565b506001811615615460565b50505091509192145f146155125790565b505f90565b50505050505f90565b6155476fffffffffffffffffffffffffffffffff6155408360801c6157fd565b92166157fd565b604051916020830152604082015260408152613f1560608261398d565b61556d81613877565b6001811461577b5761557e81613877565b801561573f5761558d81613877565b600281146157035761559e81613877565b600381146156c7576155af81613877565b6004811461568b576155c081613877565b6005811461564f576006906155d481613877565b14615614576040516155e760408261398d565b600681527f526573756c740000000000000000000000000000000000000000000000000000602082015290565b60405161562260408261398d565b601181527f5061727469616c44656372797074696f6e000000000000000000000000000000602082015290565b5060405161565e60408261398d565b600b81527f456e6453687566666c6573000000000000000000000000000000000000000000602082015290565b5060405161569a60408261398d565b600781527f53687566666c6500000000000000000000000000000000000000000000000000602082015290565b506040516156d660408261398d565b600e81527f456e6372797074656454616c6c79000000000000000000000000000000000000602082015290565b5060405161571260408261398d565b600a81527f456e6442616c6c6f747300000000000000000000000000000000000000000000602082015290565b5060405161574e60408261398d565b600581527f5365747570000000000000000000000000000000000000000000000000000000602082015290565b5060405161578a60408261398d565b600681527f42616c6c6f740000000000000000000000000000000000000000000000000000602082015290565b906040519060208201927f01000000000000000000000000000000000000000000000000000000000000008452602183015260418201526041815261500460618261398d565b7f3030303030303030303030303030303030303030303030303030303030303030906001600160401b0377ffffffffffffffff000000000000000000000000000000008260401b169116178060201b1779ffff000000000000ffff000000000000ffff000000000000ffff7dffff000000000000ffff000000000000ffff000000000000ffff000000008260101b169116178060081b177e0f000f000f000f000f000f000f000f000f000f000f000f000f000f000f000f7f0f000f000f000f000f000f000f000f000f000f000f000f000f000f000f000f008260041b1691161760277f01010101010101010101010101010101010101010101010101010101010101017f0606060606060606060606060606060606060606060606060606060606060606830160041c160201019056",
}

// ElectionsABI is the input ABI used to generate the binding from.
// Deprecated: Use ElectionsMetaData.ABI instead.
var ElectionsABI = ElectionsMetaData.ABI

// ElectionsBin is the compiled bytecode used for deploying new contracts.
// Deprecated: Use ElectionsMetaData.Bin instead.
var ElectionsBin = ElectionsMetaData.Bin

// DeployElections deploys a new Ethereum contract, binding an instance of Elections to it.
func DeployElections(auth *bind.TransactOpts, backend bind.ContractBackend, organisations_ common.Address) (common.Address, *types.Transaction, *Elections, error) {
	parsed, err := ElectionsMetaData.GetAbi()
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	if parsed == nil {
		return common.Address{}, nil, nil, errors.New("GetABI returned nil")
	}

	address, tx, contract, err := bind.DeployContract(auth, *parsed, common.FromHex(ElectionsBin), backend, organisations_)
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	return address, tx, &Elections{ElectionsCaller: ElectionsCaller{contract: contract}, ElectionsTransactor: ElectionsTransactor{contract: contract}, ElectionsFilterer: ElectionsFilterer{contract: contract}}, nil
}

// Elections is an auto generated Go binding around an Ethereum contract.
type Elections struct {
	ElectionsCaller     // Read-only binding to the contract
	ElectionsTransactor // Write-only binding to the contract
	ElectionsFilterer   // Log filterer for contract events
}

// ElectionsCaller is an auto generated read-only Go binding around an Ethereum contract.
type ElectionsCaller struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// ElectionsTransactor is an auto generated write-only Go binding around an Ethereum contract.
type ElectionsTransactor struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// ElectionsFilterer is an auto generated log filtering Go binding around an Ethereum contract events.
type ElectionsFilterer struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// ElectionsSession is an auto generated Go binding around an Ethereum contract,
// with pre-set call and transact options.
type ElectionsSession struct {
	Contract     *Elections        // Generic contract binding to set the session for
	CallOpts     bind.CallOpts     // Call options to use throughout this session
	TransactOpts bind.TransactOpts // Transaction auth options to use throughout this session
}

// ElectionsCallerSession is an auto generated read-only Go binding around an Ethereum contract,
// with pre-set call options.
type ElectionsCallerSession struct {
	Contract *ElectionsCaller // Generic contract caller binding to set the session for
	CallOpts bind.CallOpts    // Call options to use throughout this session
}

// ElectionsTransactorSession is an auto generated write-only Go binding around an Ethereum contract,
// with pre-set transact options.
type ElectionsTransactorSession struct {
	Contract     *ElectionsTransactor // Generic contract transactor binding to set the session for
	TransactOpts bind.TransactOpts    // Transaction auth options to use throughout this session
}

// ElectionsRaw is an auto generated low-level Go binding around an Ethereum contract.
type ElectionsRaw struct {
	Contract *Elections // Generic contract binding to access the raw methods on
}

// ElectionsCallerRaw is an auto generated low-level read-only Go binding around an Ethereum contract.
type ElectionsCallerRaw struct {
	Contract *ElectionsCaller // Generic read-only contract binding to access the raw methods on
}

// ElectionsTransactorRaw is an auto generated low-level write-only Go binding around an Ethereum contract.
type ElectionsTransactorRaw struct {
	Contract *ElectionsTransactor // Generic write-only contract binding to access the raw methods on
}

// NewElections creates a new instance of Elections, bound to a specific deployed contract.
func NewElections(address common.Address, backend bind.ContractBackend) (*Elections, error) {
	contract, err := bindElections(address, backend, backend, backend)
	if err != nil {
		return nil, err
	}
	return &Elections{ElectionsCaller: ElectionsCaller{contract: contract}, ElectionsTransactor: ElectionsTransactor{contract: contract}, ElectionsFilterer: ElectionsFilterer{contract: contract}}, nil
}

// NewElectionsCaller creates a new read-only instance of Elections, bound to a specific deployed contract.
func NewElectionsCaller(address common.Address, caller bind.ContractCaller) (*ElectionsCaller, error) {
	contract, err := bindElections(address, caller, nil, nil)
	if err != nil {
		return nil, err
	}
	return &ElectionsCaller{contract: contract}, nil
}

// NewElectionsTransactor creates a new write-only instance of Elections, bound to a specific deployed contract.
func NewElectionsTransactor(address common.Address, transactor bind.ContractTransactor) (*ElectionsTransactor, error) {
	contract, err := bindElections(address, nil, transactor, nil)
	if err != nil {
		return nil, err
	}
	return &ElectionsTransactor{contract: contract}, nil
}

// NewElectionsFilterer creates a new log filterer instance of Elections, bound to a specific deployed contract.
func NewElectionsFilterer(address common.Address, filterer bind.ContractFilterer) (*ElectionsFilterer, error) {
	contract, err := bindElections(address, nil, nil, filterer)
	if err != nil {
		return nil, err
	}
	return &ElectionsFilterer{contract: contract}, nil
}

// bindElections binds a generic wrapper to an already deployed contract.
func bindElections(address common.Address, caller bind.ContractCaller, transactor bind.ContractTransactor, filterer bind.ContractFilterer) (*bind.BoundContract, error) {
	parsed, err := ElectionsMetaData.GetAbi()
	if err != nil {
		return nil, err
	}
	return bind.NewBoundContract(address, *parsed, caller, transactor, filterer), nil
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_Elections *ElectionsRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _Elections.Contract.ElectionsCaller.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_Elections *ElectionsRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _Elections.Contract.ElectionsTransactor.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_Elections *ElectionsRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _Elections.Contract.ElectionsTransactor.contract.Transact(opts, method, params...)
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_Elections *ElectionsCallerRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _Elections.Contract.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_Elections *ElectionsTransactorRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _Elections.Contract.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_Elections *ElectionsTransactorRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _Elections.Contract.contract.Transact(opts, method, params...)
}

// At is a free data retrieval call binding the contract method 0xe0886f90.
//
// Solidity: function at(uint256 index) view returns(address)
func (_Elections *ElectionsCaller) At(opts *bind.CallOpts, index *big.Int) (common.Address, error) {
	var out []interface{}
	err := _Elections.contract.Call(opts, &out, "at", index)

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// At is a free data retrieval call binding the contract method 0xe0886f90.
//
// Solidity: function at(uint256 index) view returns(address)
func (_Elections *ElectionsSession) At(index *big.Int) (common.Address, error) {
	return _Elections.Contract.At(&_Elections.CallOpts, index)
}

// At is a free data retrieval call binding the contract method 0xe0886f90.
//
// Solidity: function at(uint256 index) view returns(address)
func (_Elections *ElectionsCallerSession) At(index *big.Int) (common.Address, error) {
	return _Elections.Contract.At(&_Elections.CallOpts, index)
}

// ByUuid is a free data retrieval call binding the contract method 0x4a567dc1.
//
// Solidity: function byUuid(string uuid) view returns(address)
func (_Elections *ElectionsCaller) ByUuid(opts *bind.CallOpts, uuid string) (common.Address, error) {
	var out []interface{}
	err := _Elections.contract.Call(opts, &out, "byUuid", uuid)

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// ByUuid is a free data retrieval call binding the contract method 0x4a567dc1.
//
// Solidity: function byUuid(string uuid) view returns(address)
func (_Elections *ElectionsSession) ByUuid(uuid string) (common.Address, error) {
	return _Elections.Contract.ByUuid(&_Elections.CallOpts, uuid)
}

// ByUuid is a free data retrieval call binding the contract method 0x4a567dc1.
//
// Solidity: function byUuid(string uuid) view returns(address)
func (_Elections *ElectionsCallerSession) ByUuid(uuid string) (common.Address, error) {
	return _Elections.Contract.ByUuid(&_Elections.CallOpts, uuid)
}

// Count is a free data retrieval call binding the contract method 0x06661abd.
//
// Solidity: function count() view returns(uint256)
func (_Elections *ElectionsCaller) Count(opts *bind.CallOpts) (*big.Int, error) {
	var out []interface{}
	err := _Elections.contract.Call(opts, &out, "count")

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// Count is a free data retrieval call binding the contract method 0x06661abd.
//
// Solidity: function count() view returns(uint256)
func (_Elections *ElectionsSession) Count() (*big.Int, error) {
	return _Elections.Contract.Count(&_Elections.CallOpts)
}

// Count is a free data retrieval call binding the contract method 0x06661abd.
//
// Solidity: function count() view returns(uint256)
func (_Elections *ElectionsCallerSession) Count() (*big.Int, error) {
	return _Elections.Contract.Count(&_Elections.CallOpts)
}

// Implementation is a free data retrieval call binding the contract method 0x5c60da1b.
//
// Solidity: function implementation() view returns(address)
func (_Elections *ElectionsCaller) Implementation(opts *bind.CallOpts) (common.Address, error) {
	var out []interface{}
	err := _Elections.contract.Call(opts, &out, "implementation")

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// Implementation is a free data retrieval call binding the contract method 0x5c60da1b.
//
// Solidity: function implementation() view returns(address)
func (_Elections *ElectionsSession) Implementation() (common.Address, error) {
	return _Elections.Contract.Implementation(&_Elections.CallOpts)
}

// Implementation is a free data retrieval call binding the contract method 0x5c60da1b.
//
// Solidity: function implementation() view returns(address)
func (_Elections *ElectionsCallerSession) Implementation() (common.Address, error) {
	return _Elections.Contract.Implementation(&_Elections.CallOpts)
}

// Organisations is a free data retrieval call binding the contract method 0xabf0e71f.
//
// Solidity: function organisations() view returns(address)
func (_Elections *ElectionsCaller) Organisations(opts *bind.CallOpts) (common.Address, error) {
	var out []interface{}
	err := _Elections.contract.Call(opts, &out, "organisations")

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// Organisations is a free data retrieval call binding the contract method 0xabf0e71f.
//
// Solidity: function organisations() view returns(address)
func (_Elections *ElectionsSession) Organisations() (common.Address, error) {
	return _Elections.Contract.Organisations(&_Elections.CallOpts)
}

// Organisations is a free data retrieval call binding the contract method 0xabf0e71f.
//
// Solidity: function organisations() view returns(address)
func (_Elections *ElectionsCallerSession) Organisations() (common.Address, error) {
	return _Elections.Contract.Organisations(&_Elections.CallOpts)
}

// Create is a paid mutator transaction binding the contract method 0xec9c5f8b.
//
// Solidity: function create(bytes32 campaign, string uuid) returns(address election)
func (_Elections *ElectionsTransactor) Create(opts *bind.TransactOpts, campaign [32]byte, uuid string) (*types.Transaction, error) {
	return _Elections.contract.Transact(opts, "create", campaign, uuid)
}

// Create is a paid mutator transaction binding the contract method 0xec9c5f8b.
//
// Solidity: function create(bytes32 campaign, string uuid) returns(address election)
func (_Elections *ElectionsSession) Create(campaign [32]byte, uuid string) (*types.Transaction, error) {
	return _Elections.Contract.Create(&_Elections.TransactOpts, campaign, uuid)
}

// Create is a paid mutator transaction binding the contract method 0xec9c5f8b.
//
// Solidity: function create(bytes32 campaign, string uuid) returns(address election)
func (_Elections *ElectionsTransactorSession) Create(campaign [32]byte, uuid string) (*types.Transaction, error) {
	return _Elections.Contract.Create(&_Elections.TransactOpts, campaign, uuid)
}

// ElectionsElectionCreatedIterator is returned from FilterElectionCreated and is used to iterate over the raw logs and unpacked data for ElectionCreated events raised by the Elections contract.
type ElectionsElectionCreatedIterator struct {
	Event *ElectionsElectionCreated // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *ElectionsElectionCreatedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(ElectionsElectionCreated)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(ElectionsElectionCreated)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *ElectionsElectionCreatedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *ElectionsElectionCreatedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// ElectionsElectionCreated represents a ElectionCreated event raised by the Elections contract.
type ElectionsElectionCreated struct {
	Election  common.Address
	Campaign  [32]byte
	Organiser common.Address
	Uuid      string
	Raw       types.Log // Blockchain specific contextual infos
}

// FilterElectionCreated is a free log retrieval operation binding the contract event 0x88fbbab65d9f7a6d28b626f5041c6cd0294b1f13fba74a9ac110a61c69b14130.
//
// Solidity: event ElectionCreated(address indexed election, bytes32 indexed campaign, address indexed organiser, string uuid)
func (_Elections *ElectionsFilterer) FilterElectionCreated(opts *bind.FilterOpts, election []common.Address, campaign [][32]byte, organiser []common.Address) (*ElectionsElectionCreatedIterator, error) {

	var electionRule []interface{}
	for _, electionItem := range election {
		electionRule = append(electionRule, electionItem)
	}
	var campaignRule []interface{}
	for _, campaignItem := range campaign {
		campaignRule = append(campaignRule, campaignItem)
	}
	var organiserRule []interface{}
	for _, organiserItem := range organiser {
		organiserRule = append(organiserRule, organiserItem)
	}

	logs, sub, err := _Elections.contract.FilterLogs(opts, "ElectionCreated", electionRule, campaignRule, organiserRule)
	if err != nil {
		return nil, err
	}
	return &ElectionsElectionCreatedIterator{contract: _Elections.contract, event: "ElectionCreated", logs: logs, sub: sub}, nil
}

// WatchElectionCreated is a free log subscription operation binding the contract event 0x88fbbab65d9f7a6d28b626f5041c6cd0294b1f13fba74a9ac110a61c69b14130.
//
// Solidity: event ElectionCreated(address indexed election, bytes32 indexed campaign, address indexed organiser, string uuid)
func (_Elections *ElectionsFilterer) WatchElectionCreated(opts *bind.WatchOpts, sink chan<- *ElectionsElectionCreated, election []common.Address, campaign [][32]byte, organiser []common.Address) (event.Subscription, error) {

	var electionRule []interface{}
	for _, electionItem := range election {
		electionRule = append(electionRule, electionItem)
	}
	var campaignRule []interface{}
	for _, campaignItem := range campaign {
		campaignRule = append(campaignRule, campaignItem)
	}
	var organiserRule []interface{}
	for _, organiserItem := range organiser {
		organiserRule = append(organiserRule, organiserItem)
	}

	logs, sub, err := _Elections.contract.WatchLogs(opts, "ElectionCreated", electionRule, campaignRule, organiserRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(ElectionsElectionCreated)
				if err := _Elections.contract.UnpackLog(event, "ElectionCreated", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseElectionCreated is a log parse operation binding the contract event 0x88fbbab65d9f7a6d28b626f5041c6cd0294b1f13fba74a9ac110a61c69b14130.
//
// Solidity: event ElectionCreated(address indexed election, bytes32 indexed campaign, address indexed organiser, string uuid)
func (_Elections *ElectionsFilterer) ParseElectionCreated(log types.Log) (*ElectionsElectionCreated, error) {
	event := new(ElectionsElectionCreated)
	if err := _Elections.contract.UnpackLog(event, "ElectionCreated", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OrganisationsMetaData contains all meta data concerning the Organisations contract.
var OrganisationsMetaData = &bind.MetaData{
	ABI: "[{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"}],\"internalType\":\"structIOrganisations.Member[]\",\"name\":\"founding\",\"type\":\"tuple[]\"},{\"components\":[{\"internalType\":\"enumIOrganisations.Role\",\"name\":\"role\",\"type\":\"uint8\"},{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"internalType\":\"structIOrganisations.Grant[]\",\"name\":\"grants\",\"type\":\"tuple[]\"}],\"stateMutability\":\"payable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"OrganisationsAlreadyApproved\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"}],\"name\":\"OrganisationsAlreadyExecuted\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"OrganisationsAlreadyMember\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"reason\",\"type\":\"bytes\"}],\"name\":\"OrganisationsCallFailed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"OrganisationsCreditRefused\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"asked\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"held\",\"type\":\"uint256\"}],\"name\":\"OrganisationsCreditTooLarge\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"OrganisationsLastMember\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"publicKey\",\"type\":\"bytes32\"}],\"name\":\"OrganisationsLastValidator\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"OrganisationsNotMember\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"OrganisationsOnlyByDecision\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"power\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"limit\",\"type\":\"uint64\"}],\"name\":\"OrganisationsPowerTooLarge\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"count\",\"type\":\"uint256\"}],\"name\":\"OrganisationsUnknownDecision\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"OrganisationsZeroAccount\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"member\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"approvals\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"Approved\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"CreditGranted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"}],\"name\":\"Executed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"}],\"name\":\"MemberAdded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"MemberRemoved\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"target\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"Proposed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"enumIOrganisations.Role\",\"name\":\"role\",\"type\":\"uint8\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"RoleGranted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"enumIOrganisations.Role\",\"name\":\"role\",\"type\":\"uint8\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"RoleRevoked\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"publicKey\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"power\",\"type\":\"uint64\"}],\"name\":\"ValidatorUpdate\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"MAX_POWER\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"}],\"name\":\"addMember\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"}],\"name\":\"approve\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"}],\"name\":\"decision\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"target\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"},{\"internalType\":\"bool\",\"name\":\"executed\",\"type\":\"bool\"},{\"internalType\":\"uint256\",\"name\":\"approvals\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"decisions\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"grantCredit\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"enumIOrganisations.Role\",\"name\":\"role\",\"type\":\"uint8\"},{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"grantRole\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"enumIOrganisations.Role\",\"name\":\"role\",\"type\":\"uint8\"},{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"hasRole\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"isMember\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"members\",\"outputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"}],\"internalType\":\"structIOrganisations.Member[]\",\"name\":\"\",\"type\":\"tuple[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"target\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"propose\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"quorum\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"removeMember\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"enumIOrganisations.Role\",\"name\":\"role\",\"type\":\"uint8\"},{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"revokeRole\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"enumIOrganisations.Role\",\"name\":\"role\",\"type\":\"uint8\"}],\"name\":\"roleCount\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"publicKey\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"power\",\"type\":\"uint64\"}],\"name\":\"setValidator\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"stateMutability\":\"payable\",\"type\":\"receive\"}]",
	Bin: "0x6080604052611c678038038061001481610566565b92833981016040828203126104935781516001600160401b0381116104935782019181601f84011215610493578251926100556100508561058b565b610566565b9360208086838152019160051b830101918483116104935760208101915b83831061049757505050506020810151906001600160401b038211610493570181601f82011215610493578051906100ad6100508361058b565b9260208085858152019360061b8301019181831161049357602001925b82841061045257858581511561043f57905f915b81518310156103d0576001600160a01b036100f984846105b6565b51511692602061010982856105b6565b5101519380156103c157805f52600160205260405f20546103af5761012f6002546105ca565b80600255815f52600160205260405f2055610148610547565b81815260208101908682525f5490680100000000000000008210156103875760018201805f5582101561039b575f80525160019190911b7f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e563810180546001600160a01b0319166001600160a01b039390931692909217909155905180517f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e56490920191906001600160401b038211610387578254600181811c9116801561037d575b602082101461036957601f8111610318575b50602090601f831160011461029e57975f516020611c475f395f51905f52938360209460409460019a9b9c5f92610293575b50505f19600383901b1c191690891b1790555b815192839181835280519182918282860152018484015e5f828201840152601f01601f19168101030190a20191906100de565b015190508c8061024d565b90601f19831691845f52815f20925f5b81811061030057508460409460019a9b9c945f516020611c475f395f51905f5298946020988d95106102e8575b505050811b019055610260565b01515f1960f88460031b161c191690558c80806102db565b929360206001819287860151815501950193016102ae565b8281111561021b57835f5260205f20601f840160051c9060208510610361575b81601f9101920160051c03905f5b82811061035457505061021b565b5f82820155600101610346565b5f9150610338565b634e487b7160e01b5f52602260045260245ffd5b90607f1690610209565b634e487b7160e01b5f52604160045260245ffd5b634e487b7160e01b5f52603260045260245ffd5b6323519e5f60e21b5f5260045260245ffd5b637981280360e01b5f5260045ffd5b5f5b8151811015610430576103e581836105b6565b515190600782101561041c57600191610416906001600160a01b03602061040c85886105b6565b5101511690610603565b016103d2565b634e487b7160e01b5f52602160045260245ffd5b6040516115ad908161069a8239f35b634588238b60e11b5f525f60045260245ffd5b60408483031261049357610464610547565b9084519060078210156104935782602092604094526104848388016105a2565b838201528152019301926100ca565b5f80fd5b82516001600160401b038111610493578201906040828803601f190112610493576104c0610547565b916104cd602082016105a2565b835260408101516001600160401b0381116104935760209101019087601f83011215610493578151926001600160401b03841161038757610517601f8501601f1916602001610566565b8481528960208686010111610493575f6020868197828098018386015e8301015283820152815201920191610073565b60408051919082016001600160401b0381118382101761038757604052565b6040519190601f01601f191682016001600160401b0381118382101761038757604052565b6001600160401b0381116103875760051b60200190565b51906001600160a01b038216820361049357565b805182101561039b5760209160051b010190565b5f1981146105d85760010190565b634e487b7160e01b5f52601160045260245ffd5b600781101561041c575f52600360205260405f2090565b6001600160a01b039091169081156103c15761061e816105ec565b825f5260205260ff60405f20541661069557610639816105ec565b825f5260205260405f20600160ff19825416179055600781101561041c57805f52600460205260405f2061066d81546105ca565b90557f9a69ba75c22f9c0c8256e1f75bb962acc88c191bbc782fa7db4d8dfcffa172655f80a3565b505056fe6080604052600436101561001a575b3615610018575f80fd5b005b5f3560e01c80630b1ca49a14610bf45780631703a01814610bd857806328fb4b5914610afe5780634cbb87d314610ae05780635d5664e114610ac25780636032566f14610aa5578063660e359214610a85578063776b114c14610a545780639a0b35db146108d25780639d481848146107035780639e97b8f6146106c8578063a230c5241461068e578063a83a475c146105da578063b759f954146104cb578063bdd4d18d146103935763c127c2470361000e5734610363576100dc36610e2b565b91303303610367576100ed836110c7565b926100fb60405194856110a5565b8084523681840111610363576020815f926001600160a01b0395838801378501015216801561033b57805f52600160205260405f205461031057610140600254610eff565b80600255815f52600160205260405f20556040519161015e83611089565b81835260208301928184525f54680100000000000000008110156102e95780600161018b92015f55610eb3565b6102fd576001600160a01b038060019351161673ffffffffffffffffffffffffffffffffffffffff1982541617815501925192835167ffffffffffffffff81116102e9576101e3816101dd8454610f0d565b84610f60565b6020601f82116001146102605781610250949392610239927f5660dfedd5f2d238aa153a2c488e927eb29ea0e780d70089f0e90c7409a2079c97985f92610255575b50508160011b915f199060031b1c19161790565b90555b604051918291602083526020830190610e8f565b0390a2005b015190505f80610225565b601f19821695835f52815f20965f5b8181106102d157509660019284926102509796957f5660dfedd5f2d238aa153a2c488e927eb29ea0e780d70089f0e90c7409a2079c999a106102b9575b505050811b01905561023c565b01515f1960f88460031b161c191690555f80806102ac565b8383015189556001909801976020938401930161026f565b634e487b7160e01b5f52604160045260245ffd5b634e487b7160e01b5f525f60045260245ffd5b7f8d46797c000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f79812803000000000000000000000000000000000000000000000000000000005f5260045ffd5b5f80fd5b7f3a81f6e8000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b34610363575f366003190112610363575f5467ffffffffffffffff81116102e957604051906103c860208260051b01836110a5565b8082526020820190815f80527f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e5635f915b83831061047f57848660405191829160208301906020845251809152604083019060408160051b85010192915f905b82821061043657505050500390f35b9193600191939550602061046f8192603f198a82030186526040838a516001600160a01b03815116845201519181858201520190610e8f565b9601920192018594939192610427565b6002602060019260405161049281611089565b6001600160a01b0386541681526040516104b9816104b281898b01611218565b03826110a5565b838201528152019201920191906103f8565b3461036357602036600319011261036357600435335f52600160205260405f205480156105c757600754808310156105b15750610507826111fc565b509060ff825460a01c1661058557335f9081526002830160205260409020540361057c57610534816113e5565b61053e5f54611299565b1161054c5761001891611454565b507fd5539116000000000000000000000000000000000000000000000000000000005f526004523360245260445ffd5b61001891611365565b827f8fa408cd000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b826377d0ffb360e01b5f5260045260245260445ffd5b630f19b4a160e21b5f523360045260245ffd5b3461036357602036600319011261036357600435600754808210156106785761065e6001610607846111fc565b50805490610614816113e5565b6106396106215f54611299565b926106326040518097819301611218565b03856110a5565b60ff6040519586956001600160a01b038616875260a0602088015260a0870190610e8f565b9360a01c1615156040850152606084015260808301520390f35b906377d0ffb360e01b5f5260045260245260445ffd5b34610363576020366003190112610363576001600160a01b036106af610de6565b165f526001602052602060405f20541515604051908152f35b34610363576106e86001600160a01b036106e136610dfc565b929061113d565b91165f52602052602060ff60405f2054166040519015158152f35b346103635761071136610e2b565b9091335f52600160205260405f2054156105c7576001600160a01b031690811561033b5760075490680100000000000000008210156102e9576001820160075561075a826111fc565b50908373ffffffffffffffffffffffffffffffffffffffff19835416178255600182019467ffffffffffffffff82116102e957856107a48361079e60209954610f0d565b83610f60565b5f601f84116001146108485795838697937fb7a75e13e8e9a7b4b480957a49c36c931a5255acb06022b4dea99421500ea2d0936107fb83806108359b985f9161083d575b508160011b915f199060031b1c19161790565b90555b60405192835260408a84015281604084015260608301375f606085830101526060813395601f80199101168101030190a382611365565b604051908152f35b90508401358e6107e8565b601f19841690825f52885f20915f5b8181106108bb5750937fb7a75e13e8e9a7b4b480957a49c36c931a5255acb06022b4dea99421500ea2d0938899938793846108359b98106108a2575b5050600183811b0190556107fe565b8301355f19600386901b60f8161c191690558b80610893565b91928a600181928689013581550194019201610857565b346103635760403660031901126103635760043560243567ffffffffffffffff81168091036103635730330361036757650100000000008111610a1f57815f52600560205267ffffffffffffffff60405f2054161580159082155f146109e057506006549181156109d85760ff60015b1683146109ac577f15396ef3c7046da1f8ac0605b0a292c9dc98d1c4fc5cbc5746994b0fe08ab00c9260209261099a575b505b835f526005825260405f208167ffffffffffffffff19825416179055604051908152a2005b6109a390611154565b60065584610973565b837fa253bdae000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b60ff5f610942565b60209150917f15396ef3c7046da1f8ac0605b0a292c9dc98d1c4fc5cbc5746994b0fe08ab00c921561097557610a17600654610eff565b600655610975565b7f63776de1000000000000000000000000000000000000000000000000000000005f526004526501000000000060245260445ffd5b3461036357602036600319011261036357600435600781101561036357610a7c602091611112565b54604051908152f35b34610363575f366003190112610363576020604051650100000000008152f35b34610363575f366003190112610363576020600754604051908152f35b3461036357610ad036610dfc565b30330361036757610018916112d7565b3461036357610aee36610dfc565b3033036103675761001891611160565b3461036357604036600319011261036357610b17610de6565b602435303303610367576001600160a01b03821691821561033b57478211610ba7575f8080938193867faa51d68da91ff72a025fa361b05002e80291bcf18c6773a94f11b08e0bbf12776020604051858152a25af1610b746110e3565b5015610b7c57005b7f69abf219000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5047907f38960910000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b34610363575f3660031901126103635760206108355f54611299565b3461036357602036600319011261036357610c0d610de6565b303303610367576001600160a01b0316805f52600160205260405f205415610dd4575f545f198101908111610dc0578015610d94575f5b826001600160a01b03610c5683610eb3565b50541614610c6c57610c6790610eff565b610c44565b90808203610d37575b50505f548015610d23575f1901610c8b81610eb3565b6102fd57805f6001925501610ca08154610f0d565b9081610cdf575b50505f55805f5260016020525f60408120557f6e76fb4c77256006d9c38ec7d82b45a8c8f3c27b1d6766fffc42dfb8de6844925f80a2005b81601f5f9311600114610cf65750555b8280610ca7565b81835260208320610d1391601f0160051c84190190600101610f45565b8082528160208120915555610cef565b634e487b7160e01b5f52603160045260245ffd5b610d43610d4a91610eb3565b5091610eb3565b6102fd57808214610c7557600180836001600160a01b0380610d8d9654161673ffffffffffffffffffffffffffffffffffffffff19855416178455019101610faf565b8180610c75565b507f8b104716000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b630f19b4a160e21b5f5260045260245ffd5b600435906001600160a01b038216820361036357565b604090600319011261036357600435600781101561036357906024356001600160a01b03811681036103635790565b6040600319820112610363576004356001600160a01b0381168103610363579160243567ffffffffffffffff81116103635760040182601f820112156103635780359267ffffffffffffffff84116103635760208481840193010111610363579190565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b5f54811015610eeb575f80805260019190911b7f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e5630191565b634e487b7160e01b5f52603260045260245ffd5b5f198114610dc05760010190565b90600182811c92168015610f3b575b6020831014610f2757565b634e487b7160e01b5f52602260045260245ffd5b91607f1691610f1c565b5f5b828110610f5357505050565b5f82820155600101610f47565b91601f8211610f6e57505050565b808211610f7a57505050565b610fa5925f5260205f20916020601f830160051c9210610fa7575b601f82910160051c039101610f45565b565b5f9150610f95565b91909182811461108457610fc38354610f0d565b67ffffffffffffffff81116102e957610fe0816101dd8454610f0d565b5f93601f821160011461101e5761100f92939482915f926110135750508160011b915f199060031b1c19161790565b9055565b015490505f80610225565b601f198216905f5260205f2094835f5260205f20915f5b81811061106c57509583600195969710611054575b505050811b019055565b01545f1960f88460031b161c191690555f808061104a565b9192600180602092868b015481550194019201611035565b509050565b6040810190811067ffffffffffffffff8211176102e957604052565b90601f8019910116810190811067ffffffffffffffff8211176102e957604052565b67ffffffffffffffff81116102e957601f01601f191660200190565b3d1561110d573d906110f4826110c7565b9161110260405193846110a5565b82523d5f602084013e565b606090565b6007811015611129575f52600460205260405f2090565b634e487b7160e01b5f52602160045260245ffd5b6007811015611129575f52600360205260405f2090565b8015610dc0575f190190565b9061116a8261113d565b6001600160a01b0382165f5260205260ff60405f205416156111f85761118f8261113d565b6001600160a01b0382165f5260205260405f2060ff1981541690556111b382611112565b6111bd8154611154565b90556007821015611129576001600160a01b0316907f18a760412955aafa26fc6e39ada056e7399094e2dcdbe9d298ce926c60c00a035f80a3565b5050565b600754811015610eeb5760075f52600360205f20910201905f90565b5f929181549161122783610f0d565b808352926001811690811561127c575060011461124357505050565b5f9081526020812093945091925b838310611262575060209250010190565b600181602092949394548385870101520191019190611251565b915050602093945060ff929192191683830152151560051b010190565b7f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103610dc05760039060011b0460018101809111610dc05790565b906001600160a01b031690811561033b576112f18161113d565b825f5260205260ff60405f2054166111f85761130c8161113d565b825f5260205260405f20600160ff1982541617905561132a81611112565b6113348154610eff565b90556007811015611129577f9a69ba75c22f9c0c8256e1f75bb962acc88c191bbc782fa7db4d8dfcffa172655f80a3565b90335f52600160205260405f20546001600160a01b0333165f526002820160205260405f2055611394816113e5565b61139e5f54611299565b90604051818152826020820152847f9ee26da0fcc45b0359dc06629704f4216d9f43cfb832c700416ac37357b7993760403393a310156113dc575050565b610fa591611454565b5f8054909291600201835b8281106113fc57505050565b6001600160a01b0361140d82610eb3565b5054166001600160a01b0381165f528260205260405f2054905f52600160205260405f205414611440575b6001016113f0565b9361144c600191610eff565b949050611438565b906001600160a01b038154740100000000000000000000000000000000000000007fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff82161783551690813b1561158857600101604051905f908054906114b982610f0d565b9160018116908115611571575060011461153f575b505091815f809493819403925af16114e46110e3565b901561151157507fbcf6a68a2f901be4a23a41b53acd7697893a7e34def4e28acba584da75283b675f80a2565b9061153b604051928392632bda222760e01b84526004840152604060248401526044830190610e8f565b0390fd5b9091505f5260205f205f905b82821061155d5750508101815f6114ce565b60018160209254848701520191019061154b565b60ff1916855250508015150282019050815f6114ce565b60648360405190632bda222760e01b82526004820152604060248201525f6044820152fd5660dfedd5f2d238aa153a2c488e927eb29ea0e780d70089f0e90c7409a2079c",
}

// OrganisationsABI is the input ABI used to generate the binding from.
// Deprecated: Use OrganisationsMetaData.ABI instead.
var OrganisationsABI = OrganisationsMetaData.ABI

// OrganisationsBin is the compiled bytecode used for deploying new contracts.
// Deprecated: Use OrganisationsMetaData.Bin instead.
var OrganisationsBin = OrganisationsMetaData.Bin

// DeployOrganisations deploys a new Ethereum contract, binding an instance of Organisations to it.
func DeployOrganisations(auth *bind.TransactOpts, backend bind.ContractBackend, founding []IOrganisationsMember, grants []IOrganisationsGrant) (common.Address, *types.Transaction, *Organisations, error) {
	parsed, err := OrganisationsMetaData.GetAbi()
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	if parsed == nil {
		return common.Address{}, nil, nil, errors.New("GetABI returned nil")
	}

	address, tx, contract, err := bind.DeployContract(auth, *parsed, common.FromHex(OrganisationsBin), backend, founding, grants)
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	return address, tx, &Organisations{OrganisationsCaller: OrganisationsCaller{contract: contract}, OrganisationsTransactor: OrganisationsTransactor{contract: contract}, OrganisationsFilterer: OrganisationsFilterer{contract: contract}}, nil
}

// Organisations is an auto generated Go binding around an Ethereum contract.
type Organisations struct {
	OrganisationsCaller     // Read-only binding to the contract
	OrganisationsTransactor // Write-only binding to the contract
	OrganisationsFilterer   // Log filterer for contract events
}

// OrganisationsCaller is an auto generated read-only Go binding around an Ethereum contract.
type OrganisationsCaller struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// OrganisationsTransactor is an auto generated write-only Go binding around an Ethereum contract.
type OrganisationsTransactor struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// OrganisationsFilterer is an auto generated log filtering Go binding around an Ethereum contract events.
type OrganisationsFilterer struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// OrganisationsSession is an auto generated Go binding around an Ethereum contract,
// with pre-set call and transact options.
type OrganisationsSession struct {
	Contract     *Organisations    // Generic contract binding to set the session for
	CallOpts     bind.CallOpts     // Call options to use throughout this session
	TransactOpts bind.TransactOpts // Transaction auth options to use throughout this session
}

// OrganisationsCallerSession is an auto generated read-only Go binding around an Ethereum contract,
// with pre-set call options.
type OrganisationsCallerSession struct {
	Contract *OrganisationsCaller // Generic contract caller binding to set the session for
	CallOpts bind.CallOpts        // Call options to use throughout this session
}

// OrganisationsTransactorSession is an auto generated write-only Go binding around an Ethereum contract,
// with pre-set transact options.
type OrganisationsTransactorSession struct {
	Contract     *OrganisationsTransactor // Generic contract transactor binding to set the session for
	TransactOpts bind.TransactOpts        // Transaction auth options to use throughout this session
}

// OrganisationsRaw is an auto generated low-level Go binding around an Ethereum contract.
type OrganisationsRaw struct {
	Contract *Organisations // Generic contract binding to access the raw methods on
}

// OrganisationsCallerRaw is an auto generated low-level read-only Go binding around an Ethereum contract.
type OrganisationsCallerRaw struct {
	Contract *OrganisationsCaller // Generic read-only contract binding to access the raw methods on
}

// OrganisationsTransactorRaw is an auto generated low-level write-only Go binding around an Ethereum contract.
type OrganisationsTransactorRaw struct {
	Contract *OrganisationsTransactor // Generic write-only contract binding to access the raw methods on
}

// NewOrganisations creates a new instance of Organisations, bound to a specific deployed contract.
func NewOrganisations(address common.Address, backend bind.ContractBackend) (*Organisations, error) {
	contract, err := bindOrganisations(address, backend, backend, backend)
	if err != nil {
		return nil, err
	}
	return &Organisations{OrganisationsCaller: OrganisationsCaller{contract: contract}, OrganisationsTransactor: OrganisationsTransactor{contract: contract}, OrganisationsFilterer: OrganisationsFilterer{contract: contract}}, nil
}

// NewOrganisationsCaller creates a new read-only instance of Organisations, bound to a specific deployed contract.
func NewOrganisationsCaller(address common.Address, caller bind.ContractCaller) (*OrganisationsCaller, error) {
	contract, err := bindOrganisations(address, caller, nil, nil)
	if err != nil {
		return nil, err
	}
	return &OrganisationsCaller{contract: contract}, nil
}

// NewOrganisationsTransactor creates a new write-only instance of Organisations, bound to a specific deployed contract.
func NewOrganisationsTransactor(address common.Address, transactor bind.ContractTransactor) (*OrganisationsTransactor, error) {
	contract, err := bindOrganisations(address, nil, transactor, nil)
	if err != nil {
		return nil, err
	}
	return &OrganisationsTransactor{contract: contract}, nil
}

// NewOrganisationsFilterer creates a new log filterer instance of Organisations, bound to a specific deployed contract.
func NewOrganisationsFilterer(address common.Address, filterer bind.ContractFilterer) (*OrganisationsFilterer, error) {
	contract, err := bindOrganisations(address, nil, nil, filterer)
	if err != nil {
		return nil, err
	}
	return &OrganisationsFilterer{contract: contract}, nil
}

// bindOrganisations binds a generic wrapper to an already deployed contract.
func bindOrganisations(address common.Address, caller bind.ContractCaller, transactor bind.ContractTransactor, filterer bind.ContractFilterer) (*bind.BoundContract, error) {
	parsed, err := OrganisationsMetaData.GetAbi()
	if err != nil {
		return nil, err
	}
	return bind.NewBoundContract(address, *parsed, caller, transactor, filterer), nil
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_Organisations *OrganisationsRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _Organisations.Contract.OrganisationsCaller.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_Organisations *OrganisationsRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _Organisations.Contract.OrganisationsTransactor.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_Organisations *OrganisationsRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _Organisations.Contract.OrganisationsTransactor.contract.Transact(opts, method, params...)
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_Organisations *OrganisationsCallerRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _Organisations.Contract.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_Organisations *OrganisationsTransactorRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _Organisations.Contract.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_Organisations *OrganisationsTransactorRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _Organisations.Contract.contract.Transact(opts, method, params...)
}

// MAXPOWER is a free data retrieval call binding the contract method 0x660e3592.
//
// Solidity: function MAX_POWER() view returns(uint64)
func (_Organisations *OrganisationsCaller) MAXPOWER(opts *bind.CallOpts) (uint64, error) {
	var out []interface{}
	err := _Organisations.contract.Call(opts, &out, "MAX_POWER")

	if err != nil {
		return *new(uint64), err
	}

	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)

	return out0, err

}

// MAXPOWER is a free data retrieval call binding the contract method 0x660e3592.
//
// Solidity: function MAX_POWER() view returns(uint64)
func (_Organisations *OrganisationsSession) MAXPOWER() (uint64, error) {
	return _Organisations.Contract.MAXPOWER(&_Organisations.CallOpts)
}

// MAXPOWER is a free data retrieval call binding the contract method 0x660e3592.
//
// Solidity: function MAX_POWER() view returns(uint64)
func (_Organisations *OrganisationsCallerSession) MAXPOWER() (uint64, error) {
	return _Organisations.Contract.MAXPOWER(&_Organisations.CallOpts)
}

// Decision is a free data retrieval call binding the contract method 0xa83a475c.
//
// Solidity: function decision(uint256 id) view returns(address target, bytes data, bool executed, uint256 approvals, uint256 needed)
func (_Organisations *OrganisationsCaller) Decision(opts *bind.CallOpts, id *big.Int) (struct {
	Target    common.Address
	Data      []byte
	Executed  bool
	Approvals *big.Int
	Needed    *big.Int
}, error) {
	var out []interface{}
	err := _Organisations.contract.Call(opts, &out, "decision", id)

	outstruct := new(struct {
		Target    common.Address
		Data      []byte
		Executed  bool
		Approvals *big.Int
		Needed    *big.Int
	})
	if err != nil {
		return *outstruct, err
	}

	outstruct.Target = *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	outstruct.Data = *abi.ConvertType(out[1], new([]byte)).(*[]byte)
	outstruct.Executed = *abi.ConvertType(out[2], new(bool)).(*bool)
	outstruct.Approvals = *abi.ConvertType(out[3], new(*big.Int)).(**big.Int)
	outstruct.Needed = *abi.ConvertType(out[4], new(*big.Int)).(**big.Int)

	return *outstruct, err

}

// Decision is a free data retrieval call binding the contract method 0xa83a475c.
//
// Solidity: function decision(uint256 id) view returns(address target, bytes data, bool executed, uint256 approvals, uint256 needed)
func (_Organisations *OrganisationsSession) Decision(id *big.Int) (struct {
	Target    common.Address
	Data      []byte
	Executed  bool
	Approvals *big.Int
	Needed    *big.Int
}, error) {
	return _Organisations.Contract.Decision(&_Organisations.CallOpts, id)
}

// Decision is a free data retrieval call binding the contract method 0xa83a475c.
//
// Solidity: function decision(uint256 id) view returns(address target, bytes data, bool executed, uint256 approvals, uint256 needed)
func (_Organisations *OrganisationsCallerSession) Decision(id *big.Int) (struct {
	Target    common.Address
	Data      []byte
	Executed  bool
	Approvals *big.Int
	Needed    *big.Int
}, error) {
	return _Organisations.Contract.Decision(&_Organisations.CallOpts, id)
}

// Decisions is a free data retrieval call binding the contract method 0x6032566f.
//
// Solidity: function decisions() view returns(uint256)
func (_Organisations *OrganisationsCaller) Decisions(opts *bind.CallOpts) (*big.Int, error) {
	var out []interface{}
	err := _Organisations.contract.Call(opts, &out, "decisions")

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// Decisions is a free data retrieval call binding the contract method 0x6032566f.
//
// Solidity: function decisions() view returns(uint256)
func (_Organisations *OrganisationsSession) Decisions() (*big.Int, error) {
	return _Organisations.Contract.Decisions(&_Organisations.CallOpts)
}

// Decisions is a free data retrieval call binding the contract method 0x6032566f.
//
// Solidity: function decisions() view returns(uint256)
func (_Organisations *OrganisationsCallerSession) Decisions() (*big.Int, error) {
	return _Organisations.Contract.Decisions(&_Organisations.CallOpts)
}

// HasRole is a free data retrieval call binding the contract method 0x9e97b8f6.
//
// Solidity: function hasRole(uint8 role, address account) view returns(bool)
func (_Organisations *OrganisationsCaller) HasRole(opts *bind.CallOpts, role uint8, account common.Address) (bool, error) {
	var out []interface{}
	err := _Organisations.contract.Call(opts, &out, "hasRole", role, account)

	if err != nil {
		return *new(bool), err
	}

	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)

	return out0, err

}

// HasRole is a free data retrieval call binding the contract method 0x9e97b8f6.
//
// Solidity: function hasRole(uint8 role, address account) view returns(bool)
func (_Organisations *OrganisationsSession) HasRole(role uint8, account common.Address) (bool, error) {
	return _Organisations.Contract.HasRole(&_Organisations.CallOpts, role, account)
}

// HasRole is a free data retrieval call binding the contract method 0x9e97b8f6.
//
// Solidity: function hasRole(uint8 role, address account) view returns(bool)
func (_Organisations *OrganisationsCallerSession) HasRole(role uint8, account common.Address) (bool, error) {
	return _Organisations.Contract.HasRole(&_Organisations.CallOpts, role, account)
}

// IsMember is a free data retrieval call binding the contract method 0xa230c524.
//
// Solidity: function isMember(address account) view returns(bool)
func (_Organisations *OrganisationsCaller) IsMember(opts *bind.CallOpts, account common.Address) (bool, error) {
	var out []interface{}
	err := _Organisations.contract.Call(opts, &out, "isMember", account)

	if err != nil {
		return *new(bool), err
	}

	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)

	return out0, err

}

// IsMember is a free data retrieval call binding the contract method 0xa230c524.
//
// Solidity: function isMember(address account) view returns(bool)
func (_Organisations *OrganisationsSession) IsMember(account common.Address) (bool, error) {
	return _Organisations.Contract.IsMember(&_Organisations.CallOpts, account)
}

// IsMember is a free data retrieval call binding the contract method 0xa230c524.
//
// Solidity: function isMember(address account) view returns(bool)
func (_Organisations *OrganisationsCallerSession) IsMember(account common.Address) (bool, error) {
	return _Organisations.Contract.IsMember(&_Organisations.CallOpts, account)
}

// Members is a free data retrieval call binding the contract method 0xbdd4d18d.
//
// Solidity: function members() view returns((address,string)[])
func (_Organisations *OrganisationsCaller) Members(opts *bind.CallOpts) ([]IOrganisationsMember, error) {
	var out []interface{}
	err := _Organisations.contract.Call(opts, &out, "members")

	if err != nil {
		return *new([]IOrganisationsMember), err
	}

	out0 := *abi.ConvertType(out[0], new([]IOrganisationsMember)).(*[]IOrganisationsMember)

	return out0, err

}

// Members is a free data retrieval call binding the contract method 0xbdd4d18d.
//
// Solidity: function members() view returns((address,string)[])
func (_Organisations *OrganisationsSession) Members() ([]IOrganisationsMember, error) {
	return _Organisations.Contract.Members(&_Organisations.CallOpts)
}

// Members is a free data retrieval call binding the contract method 0xbdd4d18d.
//
// Solidity: function members() view returns((address,string)[])
func (_Organisations *OrganisationsCallerSession) Members() ([]IOrganisationsMember, error) {
	return _Organisations.Contract.Members(&_Organisations.CallOpts)
}

// Quorum is a free data retrieval call binding the contract method 0x1703a018.
//
// Solidity: function quorum() view returns(uint256)
func (_Organisations *OrganisationsCaller) Quorum(opts *bind.CallOpts) (*big.Int, error) {
	var out []interface{}
	err := _Organisations.contract.Call(opts, &out, "quorum")

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// Quorum is a free data retrieval call binding the contract method 0x1703a018.
//
// Solidity: function quorum() view returns(uint256)
func (_Organisations *OrganisationsSession) Quorum() (*big.Int, error) {
	return _Organisations.Contract.Quorum(&_Organisations.CallOpts)
}

// Quorum is a free data retrieval call binding the contract method 0x1703a018.
//
// Solidity: function quorum() view returns(uint256)
func (_Organisations *OrganisationsCallerSession) Quorum() (*big.Int, error) {
	return _Organisations.Contract.Quorum(&_Organisations.CallOpts)
}

// RoleCount is a free data retrieval call binding the contract method 0x776b114c.
//
// Solidity: function roleCount(uint8 role) view returns(uint256)
func (_Organisations *OrganisationsCaller) RoleCount(opts *bind.CallOpts, role uint8) (*big.Int, error) {
	var out []interface{}
	err := _Organisations.contract.Call(opts, &out, "roleCount", role)

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// RoleCount is a free data retrieval call binding the contract method 0x776b114c.
//
// Solidity: function roleCount(uint8 role) view returns(uint256)
func (_Organisations *OrganisationsSession) RoleCount(role uint8) (*big.Int, error) {
	return _Organisations.Contract.RoleCount(&_Organisations.CallOpts, role)
}

// RoleCount is a free data retrieval call binding the contract method 0x776b114c.
//
// Solidity: function roleCount(uint8 role) view returns(uint256)
func (_Organisations *OrganisationsCallerSession) RoleCount(role uint8) (*big.Int, error) {
	return _Organisations.Contract.RoleCount(&_Organisations.CallOpts, role)
}

// AddMember is a paid mutator transaction binding the contract method 0xc127c247.
//
// Solidity: function addMember(address account, string name) returns()
func (_Organisations *OrganisationsTransactor) AddMember(opts *bind.TransactOpts, account common.Address, name string) (*types.Transaction, error) {
	return _Organisations.contract.Transact(opts, "addMember", account, name)
}

// AddMember is a paid mutator transaction binding the contract method 0xc127c247.
//
// Solidity: function addMember(address account, string name) returns()
func (_Organisations *OrganisationsSession) AddMember(account common.Address, name string) (*types.Transaction, error) {
	return _Organisations.Contract.AddMember(&_Organisations.TransactOpts, account, name)
}

// AddMember is a paid mutator transaction binding the contract method 0xc127c247.
//
// Solidity: function addMember(address account, string name) returns()
func (_Organisations *OrganisationsTransactorSession) AddMember(account common.Address, name string) (*types.Transaction, error) {
	return _Organisations.Contract.AddMember(&_Organisations.TransactOpts, account, name)
}

// Approve is a paid mutator transaction binding the contract method 0xb759f954.
//
// Solidity: function approve(uint256 id) returns()
func (_Organisations *OrganisationsTransactor) Approve(opts *bind.TransactOpts, id *big.Int) (*types.Transaction, error) {
	return _Organisations.contract.Transact(opts, "approve", id)
}

// Approve is a paid mutator transaction binding the contract method 0xb759f954.
//
// Solidity: function approve(uint256 id) returns()
func (_Organisations *OrganisationsSession) Approve(id *big.Int) (*types.Transaction, error) {
	return _Organisations.Contract.Approve(&_Organisations.TransactOpts, id)
}

// Approve is a paid mutator transaction binding the contract method 0xb759f954.
//
// Solidity: function approve(uint256 id) returns()
func (_Organisations *OrganisationsTransactorSession) Approve(id *big.Int) (*types.Transaction, error) {
	return _Organisations.Contract.Approve(&_Organisations.TransactOpts, id)
}

// GrantCredit is a paid mutator transaction binding the contract method 0x28fb4b59.
//
// Solidity: function grantCredit(address account, uint256 amount) returns()
func (_Organisations *OrganisationsTransactor) GrantCredit(opts *bind.TransactOpts, account common.Address, amount *big.Int) (*types.Transaction, error) {
	return _Organisations.contract.Transact(opts, "grantCredit", account, amount)
}

// GrantCredit is a paid mutator transaction binding the contract method 0x28fb4b59.
//
// Solidity: function grantCredit(address account, uint256 amount) returns()
func (_Organisations *OrganisationsSession) GrantCredit(account common.Address, amount *big.Int) (*types.Transaction, error) {
	return _Organisations.Contract.GrantCredit(&_Organisations.TransactOpts, account, amount)
}

// GrantCredit is a paid mutator transaction binding the contract method 0x28fb4b59.
//
// Solidity: function grantCredit(address account, uint256 amount) returns()
func (_Organisations *OrganisationsTransactorSession) GrantCredit(account common.Address, amount *big.Int) (*types.Transaction, error) {
	return _Organisations.Contract.GrantCredit(&_Organisations.TransactOpts, account, amount)
}

// GrantRole is a paid mutator transaction binding the contract method 0x5d5664e1.
//
// Solidity: function grantRole(uint8 role, address account) returns()
func (_Organisations *OrganisationsTransactor) GrantRole(opts *bind.TransactOpts, role uint8, account common.Address) (*types.Transaction, error) {
	return _Organisations.contract.Transact(opts, "grantRole", role, account)
}

// GrantRole is a paid mutator transaction binding the contract method 0x5d5664e1.
//
// Solidity: function grantRole(uint8 role, address account) returns()
func (_Organisations *OrganisationsSession) GrantRole(role uint8, account common.Address) (*types.Transaction, error) {
	return _Organisations.Contract.GrantRole(&_Organisations.TransactOpts, role, account)
}

// GrantRole is a paid mutator transaction binding the contract method 0x5d5664e1.
//
// Solidity: function grantRole(uint8 role, address account) returns()
func (_Organisations *OrganisationsTransactorSession) GrantRole(role uint8, account common.Address) (*types.Transaction, error) {
	return _Organisations.Contract.GrantRole(&_Organisations.TransactOpts, role, account)
}

// Propose is a paid mutator transaction binding the contract method 0x9d481848.
//
// Solidity: function propose(address target, bytes data) returns(uint256 id)
func (_Organisations *OrganisationsTransactor) Propose(opts *bind.TransactOpts, target common.Address, data []byte) (*types.Transaction, error) {
	return _Organisations.contract.Transact(opts, "propose", target, data)
}

// Propose is a paid mutator transaction binding the contract method 0x9d481848.
//
// Solidity: function propose(address target, bytes data) returns(uint256 id)
func (_Organisations *OrganisationsSession) Propose(target common.Address, data []byte) (*types.Transaction, error) {
	return _Organisations.Contract.Propose(&_Organisations.TransactOpts, target, data)
}

// Propose is a paid mutator transaction binding the contract method 0x9d481848.
//
// Solidity: function propose(address target, bytes data) returns(uint256 id)
func (_Organisations *OrganisationsTransactorSession) Propose(target common.Address, data []byte) (*types.Transaction, error) {
	return _Organisations.Contract.Propose(&_Organisations.TransactOpts, target, data)
}

// RemoveMember is a paid mutator transaction binding the contract method 0x0b1ca49a.
//
// Solidity: function removeMember(address account) returns()
func (_Organisations *OrganisationsTransactor) RemoveMember(opts *bind.TransactOpts, account common.Address) (*types.Transaction, error) {
	return _Organisations.contract.Transact(opts, "removeMember", account)
}

// RemoveMember is a paid mutator transaction binding the contract method 0x0b1ca49a.
//
// Solidity: function removeMember(address account) returns()
func (_Organisations *OrganisationsSession) RemoveMember(account common.Address) (*types.Transaction, error) {
	return _Organisations.Contract.RemoveMember(&_Organisations.TransactOpts, account)
}

// RemoveMember is a paid mutator transaction binding the contract method 0x0b1ca49a.
//
// Solidity: function removeMember(address account) returns()
func (_Organisations *OrganisationsTransactorSession) RemoveMember(account common.Address) (*types.Transaction, error) {
	return _Organisations.Contract.RemoveMember(&_Organisations.TransactOpts, account)
}

// RevokeRole is a paid mutator transaction binding the contract method 0x4cbb87d3.
//
// Solidity: function revokeRole(uint8 role, address account) returns()
func (_Organisations *OrganisationsTransactor) RevokeRole(opts *bind.TransactOpts, role uint8, account common.Address) (*types.Transaction, error) {
	return _Organisations.contract.Transact(opts, "revokeRole", role, account)
}

// RevokeRole is a paid mutator transaction binding the contract method 0x4cbb87d3.
//
// Solidity: function revokeRole(uint8 role, address account) returns()
func (_Organisations *OrganisationsSession) RevokeRole(role uint8, account common.Address) (*types.Transaction, error) {
	return _Organisations.Contract.RevokeRole(&_Organisations.TransactOpts, role, account)
}

// RevokeRole is a paid mutator transaction binding the contract method 0x4cbb87d3.
//
// Solidity: function revokeRole(uint8 role, address account) returns()
func (_Organisations *OrganisationsTransactorSession) RevokeRole(role uint8, account common.Address) (*types.Transaction, error) {
	return _Organisations.Contract.RevokeRole(&_Organisations.TransactOpts, role, account)
}

// SetValidator is a paid mutator transaction binding the contract method 0x9a0b35db.
//
// Solidity: function setValidator(bytes32 publicKey, uint64 power) returns()
func (_Organisations *OrganisationsTransactor) SetValidator(opts *bind.TransactOpts, publicKey [32]byte, power uint64) (*types.Transaction, error) {
	return _Organisations.contract.Transact(opts, "setValidator", publicKey, power)
}

// SetValidator is a paid mutator transaction binding the contract method 0x9a0b35db.
//
// Solidity: function setValidator(bytes32 publicKey, uint64 power) returns()
func (_Organisations *OrganisationsSession) SetValidator(publicKey [32]byte, power uint64) (*types.Transaction, error) {
	return _Organisations.Contract.SetValidator(&_Organisations.TransactOpts, publicKey, power)
}

// SetValidator is a paid mutator transaction binding the contract method 0x9a0b35db.
//
// Solidity: function setValidator(bytes32 publicKey, uint64 power) returns()
func (_Organisations *OrganisationsTransactorSession) SetValidator(publicKey [32]byte, power uint64) (*types.Transaction, error) {
	return _Organisations.Contract.SetValidator(&_Organisations.TransactOpts, publicKey, power)
}

// Receive is a paid mutator transaction binding the contract receive function.
//
// Solidity: receive() payable returns()
func (_Organisations *OrganisationsTransactor) Receive(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _Organisations.contract.RawTransact(opts, nil) // calldata is disallowed for receive function
}

// Receive is a paid mutator transaction binding the contract receive function.
//
// Solidity: receive() payable returns()
func (_Organisations *OrganisationsSession) Receive() (*types.Transaction, error) {
	return _Organisations.Contract.Receive(&_Organisations.TransactOpts)
}

// Receive is a paid mutator transaction binding the contract receive function.
//
// Solidity: receive() payable returns()
func (_Organisations *OrganisationsTransactorSession) Receive() (*types.Transaction, error) {
	return _Organisations.Contract.Receive(&_Organisations.TransactOpts)
}

// OrganisationsApprovedIterator is returned from FilterApproved and is used to iterate over the raw logs and unpacked data for Approved events raised by the Organisations contract.
type OrganisationsApprovedIterator struct {
	Event *OrganisationsApproved // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OrganisationsApprovedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OrganisationsApproved)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OrganisationsApproved)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OrganisationsApprovedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OrganisationsApprovedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OrganisationsApproved represents a Approved event raised by the Organisations contract.
type OrganisationsApproved struct {
	Id        *big.Int
	Member    common.Address
	Approvals *big.Int
	Needed    *big.Int
	Raw       types.Log // Blockchain specific contextual infos
}

// FilterApproved is a free log retrieval operation binding the contract event 0x9ee26da0fcc45b0359dc06629704f4216d9f43cfb832c700416ac37357b79937.
//
// Solidity: event Approved(uint256 indexed id, address indexed member, uint256 approvals, uint256 needed)
func (_Organisations *OrganisationsFilterer) FilterApproved(opts *bind.FilterOpts, id []*big.Int, member []common.Address) (*OrganisationsApprovedIterator, error) {

	var idRule []interface{}
	for _, idItem := range id {
		idRule = append(idRule, idItem)
	}
	var memberRule []interface{}
	for _, memberItem := range member {
		memberRule = append(memberRule, memberItem)
	}

	logs, sub, err := _Organisations.contract.FilterLogs(opts, "Approved", idRule, memberRule)
	if err != nil {
		return nil, err
	}
	return &OrganisationsApprovedIterator{contract: _Organisations.contract, event: "Approved", logs: logs, sub: sub}, nil
}

// WatchApproved is a free log subscription operation binding the contract event 0x9ee26da0fcc45b0359dc06629704f4216d9f43cfb832c700416ac37357b79937.
//
// Solidity: event Approved(uint256 indexed id, address indexed member, uint256 approvals, uint256 needed)
func (_Organisations *OrganisationsFilterer) WatchApproved(opts *bind.WatchOpts, sink chan<- *OrganisationsApproved, id []*big.Int, member []common.Address) (event.Subscription, error) {

	var idRule []interface{}
	for _, idItem := range id {
		idRule = append(idRule, idItem)
	}
	var memberRule []interface{}
	for _, memberItem := range member {
		memberRule = append(memberRule, memberItem)
	}

	logs, sub, err := _Organisations.contract.WatchLogs(opts, "Approved", idRule, memberRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OrganisationsApproved)
				if err := _Organisations.contract.UnpackLog(event, "Approved", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseApproved is a log parse operation binding the contract event 0x9ee26da0fcc45b0359dc06629704f4216d9f43cfb832c700416ac37357b79937.
//
// Solidity: event Approved(uint256 indexed id, address indexed member, uint256 approvals, uint256 needed)
func (_Organisations *OrganisationsFilterer) ParseApproved(log types.Log) (*OrganisationsApproved, error) {
	event := new(OrganisationsApproved)
	if err := _Organisations.contract.UnpackLog(event, "Approved", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OrganisationsCreditGrantedIterator is returned from FilterCreditGranted and is used to iterate over the raw logs and unpacked data for CreditGranted events raised by the Organisations contract.
type OrganisationsCreditGrantedIterator struct {
	Event *OrganisationsCreditGranted // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OrganisationsCreditGrantedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OrganisationsCreditGranted)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OrganisationsCreditGranted)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OrganisationsCreditGrantedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OrganisationsCreditGrantedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OrganisationsCreditGranted represents a CreditGranted event raised by the Organisations contract.
type OrganisationsCreditGranted struct {
	Account common.Address
	Amount  *big.Int
	Raw     types.Log // Blockchain specific contextual infos
}

// FilterCreditGranted is a free log retrieval operation binding the contract event 0xaa51d68da91ff72a025fa361b05002e80291bcf18c6773a94f11b08e0bbf1277.
//
// Solidity: event CreditGranted(address indexed account, uint256 amount)
func (_Organisations *OrganisationsFilterer) FilterCreditGranted(opts *bind.FilterOpts, account []common.Address) (*OrganisationsCreditGrantedIterator, error) {

	var accountRule []interface{}
	for _, accountItem := range account {
		accountRule = append(accountRule, accountItem)
	}

	logs, sub, err := _Organisations.contract.FilterLogs(opts, "CreditGranted", accountRule)
	if err != nil {
		return nil, err
	}
	return &OrganisationsCreditGrantedIterator{contract: _Organisations.contract, event: "CreditGranted", logs: logs, sub: sub}, nil
}

// WatchCreditGranted is a free log subscription operation binding the contract event 0xaa51d68da91ff72a025fa361b05002e80291bcf18c6773a94f11b08e0bbf1277.
//
// Solidity: event CreditGranted(address indexed account, uint256 amount)
func (_Organisations *OrganisationsFilterer) WatchCreditGranted(opts *bind.WatchOpts, sink chan<- *OrganisationsCreditGranted, account []common.Address) (event.Subscription, error) {

	var accountRule []interface{}
	for _, accountItem := range account {
		accountRule = append(accountRule, accountItem)
	}

	logs, sub, err := _Organisations.contract.WatchLogs(opts, "CreditGranted", accountRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OrganisationsCreditGranted)
				if err := _Organisations.contract.UnpackLog(event, "CreditGranted", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseCreditGranted is a log parse operation binding the contract event 0xaa51d68da91ff72a025fa361b05002e80291bcf18c6773a94f11b08e0bbf1277.
//
// Solidity: event CreditGranted(address indexed account, uint256 amount)
func (_Organisations *OrganisationsFilterer) ParseCreditGranted(log types.Log) (*OrganisationsCreditGranted, error) {
	event := new(OrganisationsCreditGranted)
	if err := _Organisations.contract.UnpackLog(event, "CreditGranted", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OrganisationsExecutedIterator is returned from FilterExecuted and is used to iterate over the raw logs and unpacked data for Executed events raised by the Organisations contract.
type OrganisationsExecutedIterator struct {
	Event *OrganisationsExecuted // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OrganisationsExecutedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OrganisationsExecuted)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OrganisationsExecuted)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OrganisationsExecutedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OrganisationsExecutedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OrganisationsExecuted represents a Executed event raised by the Organisations contract.
type OrganisationsExecuted struct {
	Id  *big.Int
	Raw types.Log // Blockchain specific contextual infos
}

// FilterExecuted is a free log retrieval operation binding the contract event 0xbcf6a68a2f901be4a23a41b53acd7697893a7e34def4e28acba584da75283b67.
//
// Solidity: event Executed(uint256 indexed id)
func (_Organisations *OrganisationsFilterer) FilterExecuted(opts *bind.FilterOpts, id []*big.Int) (*OrganisationsExecutedIterator, error) {

	var idRule []interface{}
	for _, idItem := range id {
		idRule = append(idRule, idItem)
	}

	logs, sub, err := _Organisations.contract.FilterLogs(opts, "Executed", idRule)
	if err != nil {
		return nil, err
	}
	return &OrganisationsExecutedIterator{contract: _Organisations.contract, event: "Executed", logs: logs, sub: sub}, nil
}

// WatchExecuted is a free log subscription operation binding the contract event 0xbcf6a68a2f901be4a23a41b53acd7697893a7e34def4e28acba584da75283b67.
//
// Solidity: event Executed(uint256 indexed id)
func (_Organisations *OrganisationsFilterer) WatchExecuted(opts *bind.WatchOpts, sink chan<- *OrganisationsExecuted, id []*big.Int) (event.Subscription, error) {

	var idRule []interface{}
	for _, idItem := range id {
		idRule = append(idRule, idItem)
	}

	logs, sub, err := _Organisations.contract.WatchLogs(opts, "Executed", idRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OrganisationsExecuted)
				if err := _Organisations.contract.UnpackLog(event, "Executed", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseExecuted is a log parse operation binding the contract event 0xbcf6a68a2f901be4a23a41b53acd7697893a7e34def4e28acba584da75283b67.
//
// Solidity: event Executed(uint256 indexed id)
func (_Organisations *OrganisationsFilterer) ParseExecuted(log types.Log) (*OrganisationsExecuted, error) {
	event := new(OrganisationsExecuted)
	if err := _Organisations.contract.UnpackLog(event, "Executed", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OrganisationsMemberAddedIterator is returned from FilterMemberAdded and is used to iterate over the raw logs and unpacked data for MemberAdded events raised by the Organisations contract.
type OrganisationsMemberAddedIterator struct {
	Event *OrganisationsMemberAdded // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OrganisationsMemberAddedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OrganisationsMemberAdded)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OrganisationsMemberAdded)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OrganisationsMemberAddedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OrganisationsMemberAddedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OrganisationsMemberAdded represents a MemberAdded event raised by the Organisations contract.
type OrganisationsMemberAdded struct {
	Account common.Address
	Name    string
	Raw     types.Log // Blockchain specific contextual infos
}

// FilterMemberAdded is a free log retrieval operation binding the contract event 0x5660dfedd5f2d238aa153a2c488e927eb29ea0e780d70089f0e90c7409a2079c.
//
// Solidity: event MemberAdded(address indexed account, string name)
func (_Organisations *OrganisationsFilterer) FilterMemberAdded(opts *bind.FilterOpts, account []common.Address) (*OrganisationsMemberAddedIterator, error) {

	var accountRule []interface{}
	for _, accountItem := range account {
		accountRule = append(accountRule, accountItem)
	}

	logs, sub, err := _Organisations.contract.FilterLogs(opts, "MemberAdded", accountRule)
	if err != nil {
		return nil, err
	}
	return &OrganisationsMemberAddedIterator{contract: _Organisations.contract, event: "MemberAdded", logs: logs, sub: sub}, nil
}

// WatchMemberAdded is a free log subscription operation binding the contract event 0x5660dfedd5f2d238aa153a2c488e927eb29ea0e780d70089f0e90c7409a2079c.
//
// Solidity: event MemberAdded(address indexed account, string name)
func (_Organisations *OrganisationsFilterer) WatchMemberAdded(opts *bind.WatchOpts, sink chan<- *OrganisationsMemberAdded, account []common.Address) (event.Subscription, error) {

	var accountRule []interface{}
	for _, accountItem := range account {
		accountRule = append(accountRule, accountItem)
	}

	logs, sub, err := _Organisations.contract.WatchLogs(opts, "MemberAdded", accountRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OrganisationsMemberAdded)
				if err := _Organisations.contract.UnpackLog(event, "MemberAdded", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseMemberAdded is a log parse operation binding the contract event 0x5660dfedd5f2d238aa153a2c488e927eb29ea0e780d70089f0e90c7409a2079c.
//
// Solidity: event MemberAdded(address indexed account, string name)
func (_Organisations *OrganisationsFilterer) ParseMemberAdded(log types.Log) (*OrganisationsMemberAdded, error) {
	event := new(OrganisationsMemberAdded)
	if err := _Organisations.contract.UnpackLog(event, "MemberAdded", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OrganisationsMemberRemovedIterator is returned from FilterMemberRemoved and is used to iterate over the raw logs and unpacked data for MemberRemoved events raised by the Organisations contract.
type OrganisationsMemberRemovedIterator struct {
	Event *OrganisationsMemberRemoved // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OrganisationsMemberRemovedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OrganisationsMemberRemoved)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OrganisationsMemberRemoved)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OrganisationsMemberRemovedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OrganisationsMemberRemovedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OrganisationsMemberRemoved represents a MemberRemoved event raised by the Organisations contract.
type OrganisationsMemberRemoved struct {
	Account common.Address
	Raw     types.Log // Blockchain specific contextual infos
}

// FilterMemberRemoved is a free log retrieval operation binding the contract event 0x6e76fb4c77256006d9c38ec7d82b45a8c8f3c27b1d6766fffc42dfb8de684492.
//
// Solidity: event MemberRemoved(address indexed account)
func (_Organisations *OrganisationsFilterer) FilterMemberRemoved(opts *bind.FilterOpts, account []common.Address) (*OrganisationsMemberRemovedIterator, error) {

	var accountRule []interface{}
	for _, accountItem := range account {
		accountRule = append(accountRule, accountItem)
	}

	logs, sub, err := _Organisations.contract.FilterLogs(opts, "MemberRemoved", accountRule)
	if err != nil {
		return nil, err
	}
	return &OrganisationsMemberRemovedIterator{contract: _Organisations.contract, event: "MemberRemoved", logs: logs, sub: sub}, nil
}

// WatchMemberRemoved is a free log subscription operation binding the contract event 0x6e76fb4c77256006d9c38ec7d82b45a8c8f3c27b1d6766fffc42dfb8de684492.
//
// Solidity: event MemberRemoved(address indexed account)
func (_Organisations *OrganisationsFilterer) WatchMemberRemoved(opts *bind.WatchOpts, sink chan<- *OrganisationsMemberRemoved, account []common.Address) (event.Subscription, error) {

	var accountRule []interface{}
	for _, accountItem := range account {
		accountRule = append(accountRule, accountItem)
	}

	logs, sub, err := _Organisations.contract.WatchLogs(opts, "MemberRemoved", accountRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OrganisationsMemberRemoved)
				if err := _Organisations.contract.UnpackLog(event, "MemberRemoved", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseMemberRemoved is a log parse operation binding the contract event 0x6e76fb4c77256006d9c38ec7d82b45a8c8f3c27b1d6766fffc42dfb8de684492.
//
// Solidity: event MemberRemoved(address indexed account)
func (_Organisations *OrganisationsFilterer) ParseMemberRemoved(log types.Log) (*OrganisationsMemberRemoved, error) {
	event := new(OrganisationsMemberRemoved)
	if err := _Organisations.contract.UnpackLog(event, "MemberRemoved", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OrganisationsProposedIterator is returned from FilterProposed and is used to iterate over the raw logs and unpacked data for Proposed events raised by the Organisations contract.
type OrganisationsProposedIterator struct {
	Event *OrganisationsProposed // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OrganisationsProposedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OrganisationsProposed)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OrganisationsProposed)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OrganisationsProposedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OrganisationsProposedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OrganisationsProposed represents a Proposed event raised by the Organisations contract.
type OrganisationsProposed struct {
	Id       *big.Int
	Proposer common.Address
	Target   common.Address
	Data     []byte
	Raw      types.Log // Blockchain specific contextual infos
}

// FilterProposed is a free log retrieval operation binding the contract event 0xb7a75e13e8e9a7b4b480957a49c36c931a5255acb06022b4dea99421500ea2d0.
//
// Solidity: event Proposed(uint256 indexed id, address indexed proposer, address target, bytes data)
func (_Organisations *OrganisationsFilterer) FilterProposed(opts *bind.FilterOpts, id []*big.Int, proposer []common.Address) (*OrganisationsProposedIterator, error) {

	var idRule []interface{}
	for _, idItem := range id {
		idRule = append(idRule, idItem)
	}
	var proposerRule []interface{}
	for _, proposerItem := range proposer {
		proposerRule = append(proposerRule, proposerItem)
	}

	logs, sub, err := _Organisations.contract.FilterLogs(opts, "Proposed", idRule, proposerRule)
	if err != nil {
		return nil, err
	}
	return &OrganisationsProposedIterator{contract: _Organisations.contract, event: "Proposed", logs: logs, sub: sub}, nil
}

// WatchProposed is a free log subscription operation binding the contract event 0xb7a75e13e8e9a7b4b480957a49c36c931a5255acb06022b4dea99421500ea2d0.
//
// Solidity: event Proposed(uint256 indexed id, address indexed proposer, address target, bytes data)
func (_Organisations *OrganisationsFilterer) WatchProposed(opts *bind.WatchOpts, sink chan<- *OrganisationsProposed, id []*big.Int, proposer []common.Address) (event.Subscription, error) {

	var idRule []interface{}
	for _, idItem := range id {
		idRule = append(idRule, idItem)
	}
	var proposerRule []interface{}
	for _, proposerItem := range proposer {
		proposerRule = append(proposerRule, proposerItem)
	}

	logs, sub, err := _Organisations.contract.WatchLogs(opts, "Proposed", idRule, proposerRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OrganisationsProposed)
				if err := _Organisations.contract.UnpackLog(event, "Proposed", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseProposed is a log parse operation binding the contract event 0xb7a75e13e8e9a7b4b480957a49c36c931a5255acb06022b4dea99421500ea2d0.
//
// Solidity: event Proposed(uint256 indexed id, address indexed proposer, address target, bytes data)
func (_Organisations *OrganisationsFilterer) ParseProposed(log types.Log) (*OrganisationsProposed, error) {
	event := new(OrganisationsProposed)
	if err := _Organisations.contract.UnpackLog(event, "Proposed", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OrganisationsRoleGrantedIterator is returned from FilterRoleGranted and is used to iterate over the raw logs and unpacked data for RoleGranted events raised by the Organisations contract.
type OrganisationsRoleGrantedIterator struct {
	Event *OrganisationsRoleGranted // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OrganisationsRoleGrantedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OrganisationsRoleGranted)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OrganisationsRoleGranted)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OrganisationsRoleGrantedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OrganisationsRoleGrantedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OrganisationsRoleGranted represents a RoleGranted event raised by the Organisations contract.
type OrganisationsRoleGranted struct {
	Role    uint8
	Account common.Address
	Raw     types.Log // Blockchain specific contextual infos
}

// FilterRoleGranted is a free log retrieval operation binding the contract event 0x9a69ba75c22f9c0c8256e1f75bb962acc88c191bbc782fa7db4d8dfcffa17265.
//
// Solidity: event RoleGranted(uint8 indexed role, address indexed account)
func (_Organisations *OrganisationsFilterer) FilterRoleGranted(opts *bind.FilterOpts, role []uint8, account []common.Address) (*OrganisationsRoleGrantedIterator, error) {

	var roleRule []interface{}
	for _, roleItem := range role {
		roleRule = append(roleRule, roleItem)
	}
	var accountRule []interface{}
	for _, accountItem := range account {
		accountRule = append(accountRule, accountItem)
	}

	logs, sub, err := _Organisations.contract.FilterLogs(opts, "RoleGranted", roleRule, accountRule)
	if err != nil {
		return nil, err
	}
	return &OrganisationsRoleGrantedIterator{contract: _Organisations.contract, event: "RoleGranted", logs: logs, sub: sub}, nil
}

// WatchRoleGranted is a free log subscription operation binding the contract event 0x9a69ba75c22f9c0c8256e1f75bb962acc88c191bbc782fa7db4d8dfcffa17265.
//
// Solidity: event RoleGranted(uint8 indexed role, address indexed account)
func (_Organisations *OrganisationsFilterer) WatchRoleGranted(opts *bind.WatchOpts, sink chan<- *OrganisationsRoleGranted, role []uint8, account []common.Address) (event.Subscription, error) {

	var roleRule []interface{}
	for _, roleItem := range role {
		roleRule = append(roleRule, roleItem)
	}
	var accountRule []interface{}
	for _, accountItem := range account {
		accountRule = append(accountRule, accountItem)
	}

	logs, sub, err := _Organisations.contract.WatchLogs(opts, "RoleGranted", roleRule, accountRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OrganisationsRoleGranted)
				if err := _Organisations.contract.UnpackLog(event, "RoleGranted", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseRoleGranted is a log parse operation binding the contract event 0x9a69ba75c22f9c0c8256e1f75bb962acc88c191bbc782fa7db4d8dfcffa17265.
//
// Solidity: event RoleGranted(uint8 indexed role, address indexed account)
func (_Organisations *OrganisationsFilterer) ParseRoleGranted(log types.Log) (*OrganisationsRoleGranted, error) {
	event := new(OrganisationsRoleGranted)
	if err := _Organisations.contract.UnpackLog(event, "RoleGranted", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OrganisationsRoleRevokedIterator is returned from FilterRoleRevoked and is used to iterate over the raw logs and unpacked data for RoleRevoked events raised by the Organisations contract.
type OrganisationsRoleRevokedIterator struct {
	Event *OrganisationsRoleRevoked // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OrganisationsRoleRevokedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OrganisationsRoleRevoked)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OrganisationsRoleRevoked)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OrganisationsRoleRevokedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OrganisationsRoleRevokedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OrganisationsRoleRevoked represents a RoleRevoked event raised by the Organisations contract.
type OrganisationsRoleRevoked struct {
	Role    uint8
	Account common.Address
	Raw     types.Log // Blockchain specific contextual infos
}

// FilterRoleRevoked is a free log retrieval operation binding the contract event 0x18a760412955aafa26fc6e39ada056e7399094e2dcdbe9d298ce926c60c00a03.
//
// Solidity: event RoleRevoked(uint8 indexed role, address indexed account)
func (_Organisations *OrganisationsFilterer) FilterRoleRevoked(opts *bind.FilterOpts, role []uint8, account []common.Address) (*OrganisationsRoleRevokedIterator, error) {

	var roleRule []interface{}
	for _, roleItem := range role {
		roleRule = append(roleRule, roleItem)
	}
	var accountRule []interface{}
	for _, accountItem := range account {
		accountRule = append(accountRule, accountItem)
	}

	logs, sub, err := _Organisations.contract.FilterLogs(opts, "RoleRevoked", roleRule, accountRule)
	if err != nil {
		return nil, err
	}
	return &OrganisationsRoleRevokedIterator{contract: _Organisations.contract, event: "RoleRevoked", logs: logs, sub: sub}, nil
}

// WatchRoleRevoked is a free log subscription operation binding the contract event 0x18a760412955aafa26fc6e39ada056e7399094e2dcdbe9d298ce926c60c00a03.
//
// Solidity: event RoleRevoked(uint8 indexed role, address indexed account)
func (_Organisations *OrganisationsFilterer) WatchRoleRevoked(opts *bind.WatchOpts, sink chan<- *OrganisationsRoleRevoked, role []uint8, account []common.Address) (event.Subscription, error) {

	var roleRule []interface{}
	for _, roleItem := range role {
		roleRule = append(roleRule, roleItem)
	}
	var accountRule []interface{}
	for _, accountItem := range account {
		accountRule = append(accountRule, accountItem)
	}

	logs, sub, err := _Organisations.contract.WatchLogs(opts, "RoleRevoked", roleRule, accountRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OrganisationsRoleRevoked)
				if err := _Organisations.contract.UnpackLog(event, "RoleRevoked", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseRoleRevoked is a log parse operation binding the contract event 0x18a760412955aafa26fc6e39ada056e7399094e2dcdbe9d298ce926c60c00a03.
//
// Solidity: event RoleRevoked(uint8 indexed role, address indexed account)
func (_Organisations *OrganisationsFilterer) ParseRoleRevoked(log types.Log) (*OrganisationsRoleRevoked, error) {
	event := new(OrganisationsRoleRevoked)
	if err := _Organisations.contract.UnpackLog(event, "RoleRevoked", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// OrganisationsValidatorUpdateIterator is returned from FilterValidatorUpdate and is used to iterate over the raw logs and unpacked data for ValidatorUpdate events raised by the Organisations contract.
type OrganisationsValidatorUpdateIterator struct {
	Event *OrganisationsValidatorUpdate // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *OrganisationsValidatorUpdateIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(OrganisationsValidatorUpdate)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(OrganisationsValidatorUpdate)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *OrganisationsValidatorUpdateIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *OrganisationsValidatorUpdateIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// OrganisationsValidatorUpdate represents a ValidatorUpdate event raised by the Organisations contract.
type OrganisationsValidatorUpdate struct {
	PublicKey [32]byte
	Power     uint64
	Raw       types.Log // Blockchain specific contextual infos
}

// FilterValidatorUpdate is a free log retrieval operation binding the contract event 0x15396ef3c7046da1f8ac0605b0a292c9dc98d1c4fc5cbc5746994b0fe08ab00c.
//
// Solidity: event ValidatorUpdate(bytes32 indexed publicKey, uint64 power)
func (_Organisations *OrganisationsFilterer) FilterValidatorUpdate(opts *bind.FilterOpts, publicKey [][32]byte) (*OrganisationsValidatorUpdateIterator, error) {

	var publicKeyRule []interface{}
	for _, publicKeyItem := range publicKey {
		publicKeyRule = append(publicKeyRule, publicKeyItem)
	}

	logs, sub, err := _Organisations.contract.FilterLogs(opts, "ValidatorUpdate", publicKeyRule)
	if err != nil {
		return nil, err
	}
	return &OrganisationsValidatorUpdateIterator{contract: _Organisations.contract, event: "ValidatorUpdate", logs: logs, sub: sub}, nil
}

// WatchValidatorUpdate is a free log subscription operation binding the contract event 0x15396ef3c7046da1f8ac0605b0a292c9dc98d1c4fc5cbc5746994b0fe08ab00c.
//
// Solidity: event ValidatorUpdate(bytes32 indexed publicKey, uint64 power)
func (_Organisations *OrganisationsFilterer) WatchValidatorUpdate(opts *bind.WatchOpts, sink chan<- *OrganisationsValidatorUpdate, publicKey [][32]byte) (event.Subscription, error) {

	var publicKeyRule []interface{}
	for _, publicKeyItem := range publicKey {
		publicKeyRule = append(publicKeyRule, publicKeyItem)
	}

	logs, sub, err := _Organisations.contract.WatchLogs(opts, "ValidatorUpdate", publicKeyRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(OrganisationsValidatorUpdate)
				if err := _Organisations.contract.UnpackLog(event, "ValidatorUpdate", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseValidatorUpdate is a log parse operation binding the contract event 0x15396ef3c7046da1f8ac0605b0a292c9dc98d1c4fc5cbc5746994b0fe08ab00c.
//
// Solidity: event ValidatorUpdate(bytes32 indexed publicKey, uint64 power)
func (_Organisations *OrganisationsFilterer) ParseValidatorUpdate(log types.Log) (*OrganisationsValidatorUpdate, error) {
	event := new(OrganisationsValidatorUpdate)
	if err := _Organisations.contract.UnpackLog(event, "ValidatorUpdate", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}
