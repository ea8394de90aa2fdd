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

// IElectionFrozen is an auto generated low-level Go binding around an user-defined struct.
type IElectionFrozen struct {
	Manifest    [32]byte
	OpensAt     uint64
	ClosesAt    uint64
	Shuffled    bool
	Decryptions uint16
	Trustees    []common.Address
	Registrars  []common.Address
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

// ElectionMetaData contains all meta data concerning the Election contract.
var ElectionMetaData = &bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractIOrganisations\",\"name\":\"organisations_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"validator\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"payload\",\"type\":\"bytes32\"}],\"name\":\"ElectionAlreadyAttested\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"trustee\",\"type\":\"address\"},{\"internalType\":\"enumIElection.EventType\",\"name\":\"eventType\",\"type\":\"uint8\"}],\"name\":\"ElectionAlreadyContributed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"total\",\"type\":\"uint32\"},{\"internalType\":\"uint256\",\"name\":\"size\",\"type\":\"uint256\"}],\"name\":\"ElectionBadChunk\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"tracker\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"height\",\"type\":\"uint64\"}],\"name\":\"ElectionBallotAlreadyCast\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"ElectionDuplicateParty\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"closesAt\",\"type\":\"uint64\"}],\"name\":\"ElectionEndBallotsMissing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"expected\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"actual\",\"type\":\"bytes32\"}],\"name\":\"ElectionHashMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"missing\",\"type\":\"string\"}],\"name\":\"ElectionIncompleteSetup\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"code\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"reason\",\"type\":\"string\"}],\"name\":\"ElectionInvalidBallot\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"leaf\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"computedRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"}],\"name\":\"ElectionNotOnRoll\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"organiser\",\"type\":\"address\"}],\"name\":\"ElectionNotOrganiser\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"ElectionNotParty\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"ElectionNotRegistrar\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"uint8\",\"name\":\"role\",\"type\":\"uint8\"}],\"name\":\"ElectionNotRole\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"height\",\"type\":\"uint64\"},{\"internalType\":\"enumIElection.EventType\",\"name\":\"eventType\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"payload\",\"type\":\"bytes32\"}],\"name\":\"ElectionNotSubmitted\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"ElectionNotTrustee\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"now_\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"closesAt\",\"type\":\"uint64\"}],\"name\":\"ElectionNotYetClosed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"now_\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"opensAt\",\"type\":\"uint64\"}],\"name\":\"ElectionNotYetOpen\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"organisations\",\"type\":\"address\"}],\"name\":\"ElectionOnlyByDecision\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"elections\",\"type\":\"address\"}],\"name\":\"ElectionOnlyByFactory\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"trustees\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"registrars\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"decryptions\",\"type\":\"uint256\"}],\"name\":\"ElectionPartiesInvalid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"opensAt\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"closesAt\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"now_\",\"type\":\"uint64\"}],\"name\":\"ElectionScheduleInvalid\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ElectionStoreFailed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"size\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"limit\",\"type\":\"uint256\"}],\"name\":\"ElectionTooLarge\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"now_\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"closesAt\",\"type\":\"uint64\"}],\"name\":\"ElectionVotingClosed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"enumIElection.EventType\",\"name\":\"given\",\"type\":\"uint8\"},{\"internalType\":\"enumIElection.Phase\",\"name\":\"phase\",\"type\":\"uint8\"}],\"name\":\"ElectionWrongEvent\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"given\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"actual\",\"type\":\"bytes32\"}],\"name\":\"ElectionWrongHead\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"given\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"actual\",\"type\":\"uint64\"}],\"name\":\"ElectionWrongHeight\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"enumIElection.Phase\",\"name\":\"actual\",\"type\":\"uint8\"},{\"internalType\":\"enumIElection.Phase\",\"name\":\"needed\",\"type\":\"uint8\"}],\"name\":\"ElectionWrongPhase\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"given\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"expected\",\"type\":\"string\"}],\"name\":\"ElectionWrongUuid\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ElectionZeroHash\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ElectionZeroWeight\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"height\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"enumIElection.EventType\",\"name\":\"eventType\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"payload\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"validator\",\"type\":\"address\"}],\"name\":\"Attested\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"tracker\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"credential\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"height\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"replaced\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"ballot\",\"type\":\"bytes\"}],\"name\":\"Ballot\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"height\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"enumIElection.EventType\",\"name\":\"eventType\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"payload\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"head\",\"type\":\"bytes32\"}],\"name\":\"BeleniosEvent\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"payload\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"publisher\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"total\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"Chunk\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"head\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"outcome\",\"type\":\"bytes32\"}],\"name\":\"Finalised\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"manifest\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"opensAt\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"closesAt\",\"type\":\"uint64\"}],\"name\":\"ManifestFrozen\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"election\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"trustees\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"credentials\",\"type\":\"bytes32\"}],\"name\":\"Opened\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"attester\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"head\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"outcome\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bool\",\"name\":\"validator\",\"type\":\"bool\"}],\"name\":\"OutcomeAttested\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"registrar\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"count\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"credentials\",\"type\":\"bytes32\"}],\"name\":\"Roll\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"height\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"enumIElection.EventType\",\"name\":\"eventType\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"payload\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"submitter\",\"type\":\"address\"}],\"name\":\"Submitted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"trustee\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"payload\",\"type\":\"bytes32\"}],\"name\":\"TrusteeKey\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"MAX_BALLOT\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"MAX_CHUNK\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"MAX_PART\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"MAX_PARTS\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"height_\",\"type\":\"uint64\"},{\"internalType\":\"enumIElection.EventType\",\"name\":\"eventType\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"payload\",\"type\":\"bytes32\"}],\"name\":\"attest\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"head_\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"outcome_\",\"type\":\"bytes32\"}],\"name\":\"attestOutcome\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"enumIElection.EventType\",\"name\":\"eventType\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"payload\",\"type\":\"bytes32\"}],\"name\":\"attestations\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"count\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"campaign\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"ballot\",\"type\":\"bytes\"},{\"internalType\":\"uint64\",\"name\":\"weight\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"},{\"internalType\":\"bytes32[]\",\"name\":\"proof\",\"type\":\"bytes32[]\"}],\"name\":\"cast\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"close\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"decrypted\",\"outputs\":[{\"internalType\":\"uint16\",\"name\":\"\",\"type\":\"uint16\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"electionObject\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"elections\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"manifest\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"opensAt\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"closesAt\",\"type\":\"uint64\"},{\"internalType\":\"bool\",\"name\":\"shuffled\",\"type\":\"bool\"},{\"internalType\":\"uint16\",\"name\":\"decryptions\",\"type\":\"uint16\"},{\"internalType\":\"address[]\",\"name\":\"trustees\",\"type\":\"address[]\"},{\"internalType\":\"address[]\",\"name\":\"registrars\",\"type\":\"address[]\"}],\"internalType\":\"structIElection.Frozen\",\"name\":\"given\",\"type\":\"tuple\"}],\"name\":\"freeze\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"frozen\",\"outputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"manifest\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"opensAt\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"closesAt\",\"type\":\"uint64\"},{\"internalType\":\"bool\",\"name\":\"shuffled\",\"type\":\"bool\"},{\"internalType\":\"uint16\",\"name\":\"decryptions\",\"type\":\"uint16\"},{\"internalType\":\"address[]\",\"name\":\"trustees\",\"type\":\"address[]\"},{\"internalType\":\"address[]\",\"name\":\"registrars\",\"type\":\"address[]\"}],\"internalType\":\"structIElection.Frozen\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"head\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"height\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"tracker\",\"type\":\"bytes32\"}],\"name\":\"heightOf\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"campaign_\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"organiser_\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"uuid_\",\"type\":\"string\"}],\"name\":\"initialise\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"credential\",\"type\":\"bytes32\"}],\"name\":\"lastBallot\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"tracker\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"election\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"trustees\",\"type\":\"bytes32\"}],\"name\":\"open\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"organisations\",\"outputs\":[{\"internalType\":\"contractIOrganisations\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"organiser\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"outcome\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"validator\",\"type\":\"address\"}],\"name\":\"outcomeBy\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"phase\",\"outputs\":[{\"internalType\":\"enumIElection.Phase\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"count\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"credentials\",\"type\":\"bytes32\"}],\"name\":\"postRoll\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"trusteePublicKey\",\"type\":\"bytes\"}],\"name\":\"postTrusteeKey\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"payload\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"total\",\"type\":\"uint32\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"publish\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"enumIElection.EventType\",\"name\":\"eventType\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"payload\",\"type\":\"bytes32\"}],\"name\":\"recount\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"recountOutcome\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"roll\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"count\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"credentials\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"},{\"internalType\":\"bytes\",\"name\":\"part\",\"type\":\"bytes\"}],\"name\":\"storeElection\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"enumIElection.EventType\",\"name\":\"eventType\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"payload\",\"type\":\"bytes32\"}],\"name\":\"submit\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"turnout\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"voters\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"ballots\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"uuid\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	Bin: "0x60c0346100a857601f61476538819003918201601f19168301916001600160401b038311848410176100ac578084926020946040528339810103126100a857516001600160a01b03811681036100a8576080523360a0526040516146a490816100c18239608051818181610d3a0152818161212601528181612814015281816130920152818161392f015281816139d50152613e8c015260a051818181610b3401526121bd0152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe60806040526004361015610011575f80fd5b5f3560e01c806302c3afae14612d9e578063054f7d9c14612bec57806307bd25f714612bd55780630891f398146129685780630ef267431461294257806316f71d121461291057806327793f87146128f357806339ac0e49146128d25780633a08f349146128b257806343d726d61461268d578063687eb66c146125715780637a7d1775146125545780637e5374861461252e578063811e539c14612511578063846e9370146123a257806384faaa75146121e157806386a01aac1461219e5780638e437c5f146121675780638f7dcfa31461214a578063abf0e71f14612107578063adfa0b7a14611a41578063b0cc6d031461182d578063b1c9fe6e14611802578063b4d9d076146117e5578063bb07e85d146117ae578063be42c1a814610d21578063c02711cd14610ce6578063c8466da414610ae4578063c8fd03fa14610aba578063ca9278461461090f578063cd5e3c5d146108d1578063d2a75cca146108b6578063da985b441461089a578063dbcdc08f14610867578063eb4579bc146108425763f59687d9146101a5575f80fd5b34610580576020366003190112610580576004356001600160401b03811161058057806004019060e060031982360301126105805760025460a01c60ff166101ec81612ed5565b8061080f57506101fa613b81565b81359182156107e7576044820191610211836133f2565b9160248201926001600160401b0380610229866133f2565b169116118015906107c9575b610788576084820161ffff61024982613406565b16158015610764575b801561074e575b6106ef5760a4830161026b8184613415565b5f5b81811061065d5750505060c48401936102868585613415565b5f5b81811061058457505050606490886005556001600160401b036102aa886133f2565b166001600160401b031960065416176006556102c5886133f2565b6fffffffffffffffff0000000000000000196fffffffffffffffff00000000000000006006549260401b1691161760065501358015158091036105805761036f927fffffffffffffffffffffffffff000000ffffffffffffffffffffffffffffffff70ff0000000000000000000000000000000072ffff000000000000000000000000000000000061035960065494613406565b60881b169360801b169116171760065582613415565b906001600160401b038211610518576801000000000000000082116105185760075482600755808310610547575b5060075f5260205f205f5b83811061052c5750505050906103bd91613415565b906001600160401b0382116105185768010000000000000000821161051857600854826008558083106104df575b5060085f5260205f205f5b8381106104c457867f8563c61d50cbbb9dd3b4efb6b2d32b3c53c5b49a88e5620c08277df5aa5d2d1e876104a061049a89610430846133f2565b77ffffffffffffffffffffffffffffffffffffffffffffffff77ffffffffffffffffffffffffffffffffffffffffffffffff196004549260c01b169116176004557401000000000000000000000000000000000000000060ff60a01b1960025416176002556133f2565b916133f2565b604080516001600160401b039384168152929091166020830152819081015b0390a2005b60019060206104d28561344a565b94019381840155016103f6565b60085f52610512908390037ff3f7a9fe364faab93b216da50a3214154f22a0a2b415b23a84c8169e8b636ee38401613324565b5f6103eb565b634e487b7160e01b5f52604160045260245ffd5b600190602061053a8561344a565b94019381840155016103a8565b60075f5261057a908390037fa66cc928b5edb82af9bd49922954155ab7b0942694bea4ce44661d9a8736c6888401613324565b5f61039d565b5f80fd5b6105a161059a610595838587614166565b61344a565b600261399a565b1561062f575f5b8181106105b85750600101610288565b6105c6610595838587614166565b6001600160a01b03806105dd61059585888a614166565b169116146105ed576001016105a8565b6001600160a01b03610603610595848688614166565b7ff0d7cf4e000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b61059590610645926001600160a01b0394614166565b632abdabef60e01b5f5216600452600260245260445ffd5b61067561066e610595838587614166565b600361399a565b156106c1575f5b81811061068c575060010161026d565b61069a610595838587614166565b6001600160a01b03806106b161059585888a614166565b169116146105ed5760010161067c565b610595906106d7926001600160a01b0394614166565b632abdabef60e01b5f5216600452600360245260445ffd5b61071b610713849360c461070960a461ffff980183613415565b9690500190613415565b929050613406565b917f25230ceb000000000000000000000000000000000000000000000000000000005f526004526024521660445260645ffd5b5061075c60c4840183613415565b905015610259565b5061076e81613406565b61ffff61077e60a4860185613415565b9290501611610252565b6001600160401b0384816107a461079e876133f2565b926133f2565b916334f8678760e21b5f5216600452166024526001600160401b03421660445260645ffd5b506107d3846133f2565b6001600160401b0380421691161115610235565b7f6ad23fd6000000000000000000000000000000000000000000000000000000005f5260045ffd5b63821092b960e01b5f5261082281612ed5565b6004525f60245260445ffd5b634e487b7160e01b5f52602160045260245ffd5b3461058057604061085b61085536612dfd565b9061333f565b82519182526020820152f35b34610580576020366003190112610580576004355f52601060205260206001600160401b0360405f205416604051908152f35b34610580575f366003190112610580576020604051615dc08152f35b34610580575f36600319011261058057602060405160108152f35b34610580575f36600319011261058057600954600b54600a54604080519384526001600160401b0390921660208401529082015280606081015b0390f35b34610580576060366003190112610580576004356001600160401b038116809103610580576024356008811015610580576044359061094d336138fc565b15610aa3576001600160401b0360045416808403610a74575061096f8161345e565b61097982826135e5565b805f52601260205260405f205415610a5157835f52601460205260405f206001600160a01b0333165f5260205260405f2054818114610a3a57938291610a1e9515610a20575b815f52601460205260405f206001600160a01b0333165f5260205260405f20556109e882612ed5565b604080518581523360208201527f9d88e3e9ff1d3bf582db939d6eb468cf090d799332bc2e768edcca3d8fceead09190a3613614565b005b815f526013602052610a353360405f2061301d565b6109bf565b83631e30ca2b60e01b5f523360045260245260445ffd5b508263624c29cd60e11b5f52600452610a6981612ed5565b60245260445260645ffd5b837fd27baed2000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b632abdabef60e01b5f52336004525f60245260445ffd5b34610580576020366003190112610580576004355f526011602052602060405f2054604051908152f35b34610580576060366003190112610580576024356001600160a01b038116809103610580576044356001600160401b03811161058057610b28903690600401612e6e565b90916001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016803303610cb757506004356001557fffffffffffffffffffffffff000000000000000000000000000000000000000060025416176002556001600160401b03811161051857610ba35f54612edf565b601f8111610c5b575b505f601f8211600114610be45781925f92610bd9575b50505f19600383901b1c191660019190911b175f55005b013590508280610bc2565b601f198216927f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e563915f5b858110610c4357508360019510610c2a575b505050811b015f55005b01355f19600384901b60f8161c19169055828080610c20565b90926020600181928686013581550194019101610c0e565b81811115610bac57610ca990601f830160051c9060208410610caf575b601f82910160051c03907f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e56301613324565b82610bac565b5f9150610c78565b7f6c8f15ea000000000000000000000000000000000000000000000000000000005f523360045260245260445ffd5b34610580576020366003190112610580576004356001600160a01b038116809103610580575f526019602052602060405f2054604051908152f35b3461058057610d2f36612e58565b906001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001680330361177f5750610d6a613a08565b6001600160401b0342166006546001600160401b038160401c16908183101561175d5750505081156107e75763ffffffff600d5416156116f2576001600160401b03600b54161561168757600754805f5b8281106115cc57505050610dd663ffffffff600d5416613bee565b600c546020820191905f835b828210611596575050506020915f91604051918291518091835e8101838152039060025afa15611257575f518181036115675750600d546040517fffffffff000000000000000000000000000000000000000000000000000000008260e01b168152600481019081811161140c57600463ffffffff5f94610e658695600c613f69565b84808037160190614d015afa6040513d81529060208201903d5f833e601f19603f3d85010116908160405215801561155e575b61138e575081519020604051610eb881610eb181612f17565b0382612fcf565b60208151910120036113385760205f7f7b22656c656374696f6e223a2200000000000000000000000000000000000000826110066002601189600e858b602d82610f6d610f67610f61600a54957402000000000000000000000000000000000000000060ff60a01b198d5416178c557f82782f9cfe5944d243dc0d68ef932b2b8eaed5410d33502f0e9af12bcbde3d2860606040518381528c88820152896040820152a1614297565b97614297565b93614297565b926040519a8b978189019d8e52805191829101858a015e8701907f222c227472757374656573223a2200000000000000000000000000000000000084830152805192839101603b83015e0101907f222c2263726564656e7469616c73223a2200000000000000000000000000000084830152805192839101601f83015e010161227d60f01b838201520301601d19810184520182612fcf565b604051918291518091835e8101838152039060025afa15611257575f51600454906001600160401b0382169060035482155f146112b3575060205f60405161104f604082612fcf565b60018152607b60f81b838201525b61106685614064565b6111de8461111e6001600961107a886142db565b6029604051958692818085019a7f22686569676874223a00000000000000000000000000000000000000000000008c528051918291018587015e8401907f2c2274797065223a22000000000000000000000000000000000000000000000084830152805192839101603283015e01017f2200000000000000000000000000000000000000000000000000000000000000838201520301601e19810184520182612fcf565b61112785612ed5565b60028514158061129f575b851461126257858061119b6002602c61114a8c614297565b6040519485917f2c227061796c6f6164223a220000000000000000000000000000000000000000828401528051918291018484015e810161227d60f01b838201520301601d19810184520182612fcf565b8160405195869482808701998051918291018b5e860190838201908b8252519283915e010190878252805192839101825e0185815203601f198101835282612fcf565b604051918291518091835e8101838152039060025afa15611257575f5192836003556001600160401b0361121184613c20565b67ffffffffffffffff1990921691161760045560407f55c53b8b0aa27d2bf8692c2ecd0b945c361dadf611d900f2d2b1bd8adf32aeb4915f9482519182526020820152a3005b6040513d5f823e3d90fd5b85604051611271604082612fcf565b600181527f7d000000000000000000000000000000000000000000000000000000000000008282015261119b565b506112a985612ed5565b6005851415611132565b5f60206113336002602b6112c78496614297565b6040519485917f7b22706172656e74223a22000000000000000000000000000000000000000000828401528051918291018484015e81017f222c000000000000000000000000000000000000000000000000000000000000838201520301601d19810184520182612fcf565b61105d565b6113799061138a6040519283927f15434804000000000000000000000000000000000000000000000000000000008452604060048501526044840190612e9b565b828103600319016024840152612f17565b0390fd5b8251156114c157508151156114ad575160f81c6113aa81613bee565b82515f19810190811161140c576113c4836113c992614057565b613bee565b915f5b82518110156114205780600101908160011161140c576001600160f81b03196113f760019388614046565b51165f1a6114058286614046565b53016113cc565b634e487b7160e01b5f52601160045260245ffd5b509082845f936001019384600111905b8351811015611472578161140c57806001600160f81b031961145d6114576001948a613bc6565b86614046565b51165f1a61146b8287614046565b5301611430565b61149b8561138a866040519384936379e6894d60e01b8552604060048601526044850190612e9b565b83810360031901602485015290612e9b565b634e487b7160e01b5f52603260045260245ffd5b806379e6894d60e01b60e4925260406004820152600a60448201527f6e6f2d7665726469637400000000000000000000000000000000000000000000606482015260806024820152602c60848201527f746f6f206c6974746c65206761732c206f72206e6f2062616c6c6f742070726560a48201527f636f6d70696c652068657265000000000000000000000000000000000000000060c4820152fd5b50825115610e98565b907f772b4fbf000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b6001906001600160a01b036115ac84600c613008565b90549060031b1c16803b9083835f198401923c5f19910101910190610de2565b818110156114ad577fa66cc928b5edb82af9bd49922954155ab7b0942694bea4ce44661d9a8736c6888101546001600160a01b03165f908152600e60205260409020541561161c57600101610dbb565b608460405163ce41c93160e01b815260206004820152602560248201527f61207472757374656520686173206e6f7420706f737465642061207075626c6960448201527f63206b65790000000000000000000000000000000000000000000000000000006064820152fd5b608460405163ce41c93160e01b815260206004820152603060248201527f74686520726567697374726172732068617665206e6f7420616c6c20706f737460448201527f6564207468652073616d6520726f6c6c000000000000000000000000000000006064820152fd5b608460405163ce41c93160e01b815260206004820152602160248201527f74686520656c656374696f6e206f626a656374206973206e6f742073746f726560448201527f64000000000000000000000000000000000000000000000000000000000000006064820152fd5b6001600160401b03906334f8678760e21b5f521660045260245260445260645ffd5b7f20e15f74000000000000000000000000000000000000000000000000000000005f523360045260245260445ffd5b34610580575f3660031901126105805761090b6040516117d181610eb181612f17565b604051918291602083526020830190612e9b565b34610580575f366003190112610580576020604051620177008152f35b34610580575f36600319011261058057602061181c6132c6565b6040519061182981612ed5565b8152f35b346105805761183b36612dfd565b6118448261345e565b61184d82613f2d565b156119d45761185b33613fb2565b156119a85761186982612ed5565b815f52601560205260405f206001600160a01b0333165f5260205260ff60405f20541661196f575b61189a82613e26565b811515901515036107e7576118af81836135e5565b5f52601260205260405f20905f918054925b8381108061194c575b156118dd576118d8906132b8565b6118c1565b84931461193b575b507f3ac729bc360bdf93d47606844d8f7b7e5ccff08384b3a9fca4b2b3f7233e094d6119366001600160401b03600454169261192085612ed5565b6040805191825233602083015290918291820190565b0390a3005b61194690339061301d565b826118e5565b506001600160a01b0361195f8284613008565b90549060031b1c163314156118ca565b507f2dbbc0cd000000000000000000000000000000000000000000000000000000005f52336004526119a081612ed5565b60245260445ffd5b7f6f298d4f000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b6001600160a01b036002541633141580611a31575b80611a21575b15611891575b7f96bae7d0000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b50611a2b336138fc565b156119ef565b50611a3b33613fb2565b156119e9565b34610580576080366003190112610580576004356001600160401b03811161058057611a71903690600401612e6e565b611a79612ebf565b916044356001600160401b0381168103610580576064356001600160401b03811161058057366023820112156105805780600401356001600160401b038111610580573660248260051b840101116105805760ff60025460a01c16611add81612ed5565b600281106120e757600290611af181612ed5565b1180156120cf575b612091576001600160401b0342166001600160401b0360065416908181106120635750506201d4c08511612030578415611fb7576001600160401b03861615611f8f5760205f6040518787823780888101838152039060025afa15611257575f5195865f5260106020526001600160401b0360405f205416611f4957600d5463ffffffff8116907fffffffff000000000000000000000000000000000000000000000000000000006040519160e01b168152600481019081811161140c576004895f94611bc88695600c613f69565b818b848387010137010190614d015afa93604051933d85523d9560208601965f883e601f19603f3d880101169081604052158015611f40575b611e7857509288969492611c3c9260247f856086f531218b301dbf58981e97358390837fc2c02e63fb70a4a9fc76056b539896019185613cf5565b51902093845f526011602052611d1e60405f2054928315611e2e575b6004547fffffffffffffffff0000000000000000ffffffffffffffffffffffffffffffff77ffffffffffffffff00000000000000000000000000000000611caa6001600160401b038460801c1661329b565b60801b16911617600455865f5260116020528560405f20556001600160401b0360045416865f5260106020526001600160401b0360405f2091166001600160401b03198254161790556001600160401b0360045416926040519485948552602085015260606040850152606084019161327b565b0390a3600454906001600160401b0382169060035482155f14611e15575060205f604051611d4d604082612fcf565b60018152607b60f81b838201525b611d6485614064565b611d8984611d786001600961107a826142db565b611d826001612ed5565b6001611e03565b604051918291518091835e8101838152039060025afa15611257575f5192836003556001600160401b03611dbc84613c20565b67ffffffffffffffff1990921691161760045560407f55c53b8b0aa27d2bf8692c2ecd0b945c361dadf611d900f2d2b1bd8adf32aeb49160019482519182526020820152a3005b50611e0e6001612ed5565b6001611132565b5f6020611e296002602b6112c78496614297565b611d5b565b6004546fffffffffffffffff0000000000000000196fffffffffffffffff0000000000000000611e696001600160401b038460401c1661329b565b60401b16911617600455611c58565b8686918251156114c157508151156114ad575160f81c611e9781613bee565b82515f19810190811161140c576113c483611eb192614057565b915f5b8251811015611ef45780600101908160011161140c576001600160f81b0319611edf60019388614046565b51165f1a611eed8286614046565b5301611eb4565b509082845f936001019384600111905b8351811015611472578161140c57806001600160f81b0319611f2b6114576001948a613bc6565b51165f1a611f398287614046565b5301611f04565b50855115611c01565b86805f5260106020526001600160401b0360405f205416907f312f5970000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b7f039acd4a000000000000000000000000000000000000000000000000000000005f5260045ffd5b60c46040516379e6894d60e01b815260406004820152600960448201527f6d616c666f726d65640000000000000000000000000000000000000000000000606482015260806024820152601360848201527f7468652062616c6c6f7420697320656d7074790000000000000000000000000060a4820152fd5b847f974d6112000000000000000000000000000000000000000000000000000000005f526004526201d4c060245260445ffd5b7f4a100319000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b60045460c01c7f27343943000000000000000000000000000000000000000000000000000000005f526001600160401b03421660045260245260445ffd5b5060045460c01c6001600160401b0342161015611af9565b63821092b960e01b5f526120fa81612ed5565b600452600260245260445ffd5b34610580575f3660031901126105805760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610580575f366003190112610580576020600354604051908152f35b34610580575f36600319011261058057600454604080516001600160401b0383831c8116825260809390931c909216602083015290f35b34610580575f3660031901126105805760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610580576060366003190112610580576004356121fd612ebf565b604435612208613a08565b61221133614000565b15612376578215801561236e575b6107e7576001600160401b0382169182156123295760405160608101938185106001600160401b03861117610518577f95875f556a1fbfdf62c19f7c85fb22165d93dc887f1ef420b7918f6a7eade0ec946040528582526020820184815260408301918252335f52600f60205260405f2083518155815160018201556001600160401b03600281855116920191166001600160401b03198254161790556122c583613c3e565b15612315576001600160401b03925160095551600a5551166001600160401b0319600b541617600b555b604080519485526001600160401b039091166020850152830152339180606081016104bf565b5050505f6009555f600a555f600b556122ef565b606460405163ce41c93160e01b815260206004820152601160248201527f74686520726f6c6c20697320656d7074790000000000000000000000000000006044820152fd5b50801561221f565b7fdc2bdf3d000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b346105805760803660031901126105805760043560243563ffffffff8116809103610580576044359163ffffffff8316809303610580576064356001600160401b038111610580576123f8903690600401612e6e565b939092600254600760ff8260a01c1661241081612ed5565b146124f8576001600160a01b0316331480156124e9575b80156124da575b80156124cb575b156119f55782156107e7578181108015906124c3575b80156124b7575b61249c576119367f65805de8878ec30a5f364b40d2b31f6fdca2b4fa1a3c72dd8b53508f648f1b0e939460405193849384526020840152606060408401523396606084019161327b565b84925063c91294b360e01b5f5260045260245260445260645ffd5b50620177008511612452565b50841561244b565b506124d5336138fc565b612435565b506124e433614000565b61242e565b506124f333613fb2565b612427565b63821092b960e01b5f526007600452600660245260445ffd5b34610580575f366003190112610580576020600154604051908152f35b34610580575f3660031901126105805760206001600160a01b0360025416604051908152f35b34610580575f3660031901126105805760206040516201d4c08152f35b34610580576020366003190112610580576004356001600160401b038111610580576125a1903690600401612e6e565b906125aa613a08565b6125b333613fb2565b156119a85781158015612681575b6126655760205f6040518484823780858101838152039060025afa15611257577f65805de8878ec30a5f364b40d2b31f6fdca2b4fa1a3c72dd8b53508f648f1b0e6119365f5192335f52600e6020528360405f20556040518481527fb609ffbd3050cbcbc6cb8d6750ac4e87f4a6ca1932c917ae96b3a80875a4b27660203392a26040519182915f835260016020840152606060408401523396606084019161327b565b5063c91294b360e01b5f525f600452600160245260445260645ffd5b506201770082116125c1565b34610580575f3660031901126105805760025460a01c60ff166126af81612ed5565b600281036120e7576001600160401b0342166001600160401b0360065460401c169081811061280a575b50507403000000000000000000000000000000000000000060ff60a01b1960025416176002556004546001600160401b03811660035481155f146127f1575060205f604051612729604082612fcf565b60018152607b60f81b838201525b61274084614064565b612777846127556001600961107a60026142db565b61275f6002612ed5565b841561126257858061119b6002602c61114a8a614297565b604051918291518091835e8101838152039060025afa15611257575f5191826003556001600160401b036127aa83613c20565b67ffffffffffffffff199092169116176004557f55c53b8b0aa27d2bf8692c2ecd0b945c361dadf611d900f2d2b1bd8adf32aeb460406002938151905f82526020820152a3005b5f60206128056002602b6112c78496614297565b612737565b6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016330361288457505060045477ffffffffffffffffffffffffffffffffffffffffffffffff77ffffffffffffffffffffffffffffffffffffffffffffffff194260c01b1691161760045580806126d9565b7f6440c22f000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b34610580575f366003190112610580576128ca613a45565b610a1e613a82565b34610580575f36600319011261058057602061ffff60165416604051908152f35b34610580575f366003190112610580576020601754604051908152f35b34610580575f3660031901126105805761090b61293463ffffffff600d5416613bee565b6117d160208201600c613f69565b34610580575f3660031901126105805760206001600160401b0360045416604051908152f35b346105805760403660031901126105805760043563ffffffff8116809103610580576024356001600160401b038111610580576129a9903690600401612e6e565b916129b2613a08565b6129ba613b81565b8015612b81575b600c549081811480612b77575b158015612b6f575b8015612b64575b612b445750506001820180831161140c576001600160a01b039183604051917fffff00000000000000000000000000000000000000000000000000000000000060208401947f6100000000000000000000000000000000000000000000000000000000000000865260f01b1660218401527f80600a5f395ff30000000000000000000000000000000000000000000000000060238401525f602a840152602b830137612a9c602b828681015f838201520301601f198101835282612fcf565b51905ff016908115612b1c57600c54916801000000000000000083101561051857612ad483600163ffffffff9501600c55600c613008565b6001600160a01b03829392549160031b92831b921b19161790551663ffffffff600d54160163ffffffff811161140c5763ffffffff1663ffffffff19600d541617600d555f80f35b7fe44cae07000000000000000000000000000000000000000000000000000000005f5260045ffd5b63ffffffff925063c91294b360e01b5f526004521660245260445260645ffd5b50615dc084116129dd565b5083156129d6565b50601081106129ce565b600c545f600c5580612ba1575b5063ffffffff19600d5416600d556129c1565b600c5f52612bcf907fdf6966c971051c3d54ec59162606531493a51404a002842f56009d7e5cf4a8c7613324565b83612b8e565b3461058057610a1e612be636612e58565b9061305d565b34610580575f36600319011261058057606060c0604051612c0c81612fb4565b5f81525f60208201525f60408201525f838201525f60808201528260a08201520152604051612c3a81612fb4565b60055481526006549060208101916001600160401b038116835260408201906001600160401b038160401c168252606083019060ff8160801c161515825261ffff608085019160881c16815260405191600754808452836020810160075f5260205f20925f5b818110612d7c575050612cb592500384612fcf565b60a0850192835260405193600854808652602086019060085f5260205f20905f5b818110612d5d57505050928594926001600160401b0361ffff93612d0261090b99612d4a980389612fcf565b60c08a01978852816040519b8c9b60208d525160208d0152511660408b0152511660608901525115156080880152511660a08601525160e060c0860152610100850190612e1c565b9051838203601f190160e0850152612e1c565b82546001600160a01b0316845260209093019260019283019201612cd6565b84546001600160a01b0316835260019485019488945060209093019201612ca0565b3461058057612dac36612dfd565b90612db68161345e565b612dc082826135e5565b5f52601260205260405f205415612ddb5790610a1e91613614565b6001600160401b036004541663624c29cd60e11b5f52600452610a6981612ed5565b6040906003190112610580576004356008811015610580579060243590565b90602080835192838152019201905f5b818110612e395750505090565b82516001600160a01b0316845260209384019390920191600101612e2c565b6040906003190112610580576004359060243590565b9181601f84011215610580578235916001600160401b038311610580576020838186019501011161058057565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b602435906001600160401b038216820361058057565b6008111561082e57565b90600182811c92168015612f0d575b6020831014612ef957565b634e487b7160e01b5f52602260045260245ffd5b91607f1691612eee565b905f915f5490612f2682612edf565b8082529160018116908115612f985750600114612f41575050565b5f8080529293509091907f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e5635b838310612f7e575060209250010190565b600181602092949394548385870101520191019190612f6d565b9050602093945060ff929192191683830152151560051b010190565b60e081019081106001600160401b0382111761051857604052565b90601f801991011681019081106001600160401b0382111761051857604052565b6018548110156114ad5760185f5260205f2001905f90565b80548210156114ad575f5260205f2001905f90565b8054680100000000000000008110156105185761303f91600182018155613008565b6001600160a01b0380839493549260031b9316831b921b1916179055565b613066336138fc565b604051634f4bdc7b60e11b81529091600660048301523360248301526020826044816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa918215611257575f9261323e575b508215928380613236575b610aa357600760ff60025460a01c166130e581612ed5565b14928361322e575b50821580613221575b6003548084036131f2575085156107e757816131ea575b50604051918252846020830152151560408201527f4ee48802b3542b59976becf297b66329bd207bc5ecc51d0d384df639bd90f96e60603392a281156131e2575b506131df57335f52601960205260405f20548181146131c85715613184575b335f52601960205260405f2055613182613a82565b565b60185468010000000000000000811015610518578060016131aa92016018556018613008565b81549060031b906001600160a01b0333831b921b191617905561316d565b50631e30ca2b60e01b5f523360045260245260445ffd5b50565b90505f61314e565b90505f61310d565b837f802ca04c000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b613229613a45565b6130f6565b92505f6130ed565b5082156130cd565b9091506020813d602011613273575b8161325a60209383612fcf565b810103126105805751801515810361058057905f6130c2565b3d915061324d565b908060209392818452848401375f828201840152601f01601f1916010190565b6001600160401b03166001600160401b03811461140c5760010190565b5f19811461140c5760010190565b60ff60025460a01c166132d881612ed5565b6002810361332157506001600160401b0342166006546001600160401b038116821061331a5760401c6001600160401b0316111561331557600290565b600390565b5050600190565b90565b5f5b82811061333257505050565b5f82820155600101613326565b5f929161334b916135e5565b6004546001600160401b03165f818152601360205260408120805493915b84811061337d575050505050613321613e50565b6001600160a01b0361338f8284613008565b90549060031b1c16845f52601460205260405f206001600160a01b0382165f526020528360405f20541490816133e2575b506133ce575b600101613369565b956133da6001916132b8565b9690506133c6565b6133ec91506138fc565b5f6133c0565b356001600160401b03811681036105805790565b3561ffff811681036105805790565b903590601e198136030182121561058057018035906001600160401b03821161058057602001918160051b3603831361058057565b356001600160a01b03811681036105805790565b5f60ff60025460a01c1661347181612ed5565b600381036134d257505061348481612ed5565b600381145b156134915750565b6134996132c6565b907f6f2111ec000000000000000000000000000000000000000000000000000000005f526134c681612ed5565b6004526119a081612ed5565b6134db81612ed5565b600481036135245750506134ee81612ed5565b6004811480156134fe575b613489565b5061350881612ed5565b6005811480156134f9575061ffff60165460101c161515613489565b61352d81612ed5565b6005810361357257505061ffff6016541661ffff60065460881c16145f1461356b5760075b61355b81612ed5565b61356482612ed5565b8114613489565b6006613552565b60029061357e81612ed5565b14806135c4575b156134f9576001600160401b0360065460401c167f016348c6000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b506001600160401b0360065460401c166001600160401b0342161015613585565b906040519060208201926135f881612ed5565b835260408201526040815261360e606082612fcf565b51902090565b9061361f818361333f565b116138eb5761362e81836135e5565b5f52601260205260405f2061364283613f2d565b613887575b5061365182612ed5565b600382036137b45760065460801c60ff16156137ad5760045b61367381612ed5565b60ff60a01b1974ff00000000000000000000000000000000000000006002549260a01b169116176002555b600454906001600160401b0382169160035483155f14613794575060205f6040516136ca604082612fcf565b60018152607b60f81b838201525b6136e186614064565b613716846136f56001600961107a8d6142db565b6136fe8a613e26565b851461126257858061119b6002602c61114a8d614297565b604051918291518091835e8101838152039060025afa15611257577f55c53b8b0aa27d2bf8692c2ecd0b945c361dadf611d900f2d2b1bd8adf32aeb4916040915f5190816003556001600160401b0361376e87613c20565b16906001600160401b0319161760045561378786612ed5565b82519182526020820152a3565b5f60206137a86002602b6112c78496614297565b6136d8565b600561366a565b6137bd82612ed5565b600482036137f25760165463ffff00006137dd61ffff8360101c16613f56565b60101b169063ffff000019161760165561369e565b6137fb82612ed5565b6005820361382c577405000000000000000000000000000000000000000060ff60a01b19600254161760025561369e565b61383582612ed5565b6006820361385e5760165461ffff61384e818316613f56565b169061ffff19161760165561369e565b7406000000000000000000000000000000000000000060ff60a01b19600254161760025561369e565b90915f5b82548110156138e1576001906138a083612ed5565b825f52601560205260405f206001600160a01b03806138bf8488613008565b90549060031b1c16165f5260205260405f208260ff198254161790550161388b565b509190505f613647565b5050565b90600782101561082e5752565b604051634f4bdc7b60e11b8152906001600160a01b03905f60048401521660248201526020816044816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115611257575f91613962575090565b90506020813d602011613992575b8161397d60209383612fcf565b81010312610580575180151581036105805790565b3d9150613970565b906001600160a01b03906139bf60405193634f4bdc7b60e11b855260048501906138ef565b1660248201526020816044816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115611257575f91613962575090565b60025460a01c60ff16613a1a81612ed5565b60018103613a255750565b63821092b960e01b5f52613a3881612ed5565b600452600160245260445ffd5b60025460a01c60ff16613a5781612ed5565b60068103613a625750565b63821092b960e01b5f52613a7581612ed5565b600452600660245260445ffd5b5f5f5f6018545b808210613afc575050613a9a613e50565b116131df576040817f498fa0343d3d8f12f030a9c8c869012d99c1bd4ff24d79c1d92694e9e7ce6ca5926017557407000000000000000000000000000000000000000060ff60a01b1960025416176002556003549082519182526020820152a1565b9091613b1f6001600160a01b03613b1285612ff0565b90549060031b1c166138fc565b15613b78576001600160a01b03613b3584612ff0565b90549060031b1c165f52601960205260405f20548115613b70575b8403613b6a57613b616001916132b8565b925b0190613a89565b50505050565b935083613b50565b91600190613b63565b6001600160a01b0360025416803303613b975750565b7f3c49478d000000000000000000000000000000000000000000000000000000005f523360045260245260445ffd5b9190820180921161140c57565b6001600160401b03811161051857601f01601f191660200190565b90613bf882613bd3565b613c056040519182612fcf565b8281528092613c16601f1991613bd3565b0190602036910137565b6001600160401b036001911601906001600160401b03821161140c57565b60085490815f5b838110613c555750505050600190565b818110156114ad577ff3f7a9fe364faab93b216da50a3214154f22a0a2b415b23a84c8169e8b636ee38101546001600160a01b03165f908152600f6020526040902080548451149081613ce3575b81613cbf575b5015613cb757600101613c45565b505050505f90565b6001600160401b03915060020154166001600160401b03604085015116145f613ca9565b60018101546020860151149150613ca3565b94919360016001600160401b03602093613d6e838a8780613d1586614064565b6040519a848c9551918291018487015e8401907f2c0000000000000000000000000000000000000000000000000000000000000083830152805192839101602183015e01015f838201520301601f198101875286612fcf565b1614958615613e1c57613d82905b8661410d565b936001600160401b03600b5416613d9c8383838a8a614176565b9660095498898914613e105790899594939291613de8575b8589897fcf2f00c7000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b613df5613dfa958261410d565b614176565b14613e0a57838180808080613db4565b92505050565b50505050505092505050565b50613d8282613d7c565b613e2f81612ed5565b60028114159081613e3e575090565b60059150613e4b81612ed5565b141590565b6040517f776b114c0000000000000000000000000000000000000000000000000000000081525f60048201526020816024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115611257575f91613efb575b507f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8116810361140c5760039060011b046001810180911161140c5790565b90506020813d602011613f25575b81613f1660209383612fcf565b8101031261058057515f613ebc565b3d9150613f09565b613f3681612ed5565b60048114908115613f45575090565b60069150613f5281612ed5565b1490565b61ffff1661ffff811461140c5760010190565b908154915f915b838310613f7d5750505050565b6001906001600160a01b03613f928585613008565b90549060031b1c16803b9083835f198401923c5f19910101920191613f70565b600754906001600160a01b03165f5b828110613fcf575050505f90565b816001600160a01b03613fe3836007613008565b90549060031b1c1614613ff857600101613fc1565b505050600190565b600854906001600160a01b03165f5b82811061401d575050505f90565b816001600160a01b03614031836008613008565b90549060031b1c1614613ff85760010161400f565b9081518110156114ad570160200190565b9190820391821161140c57565b600191600a6001600160401b038316045b6001600160401b0381166140eb575061408d83613bee565b915b83156140e5576001600160401b0316926001600160401b03600a850616603001936001600160401b03851161140c576001600160f81b0319600a925f19019560f81b165f1a6140de8686614046565b530461408f565b50909150565b926001600160401b03614102600a929493946132b8565b941604919091614075565b9061360e602960209260405193849177ffffffffffffffffffffffffffffffffffffffffffffffff19828401975f895260c01b1660218401528051918291018484015e81015f838201520301601f198101835282612fcf565b91908110156114ad5760051b0190565b919390926001600160401b0385166001600160401b038516101561428e575f9594935b6001600160401b0385166001811115614278575f19016001600160401b03811161140c576001600160401b03166001600160401b038216148061426d575b15614213575b677fffffffffffffff9060011c1693677fffffffffffffff600182169160011c16016001600160401b03811161140c5793614199565b9282871461426357677fffffffffffffff90614239614231896132b8565b988585614166565b359060018616614255579061424d9161452e565b9390506141dd565b61425e9161452e565b61424d565b505f955050505050565b5060018116156141d7565b50505091509192145f146142895790565b505f90565b50505050505f90565b6142be6fffffffffffffffffffffffffffffffff6142b78360801c614574565b9216614574565b604051916020830152604082015260408152613321606082612fcf565b6142e481612ed5565b600181146144f2576142f581612ed5565b80156144b65761430481612ed5565b6002811461447a5761431581612ed5565b6003811461443e5761432681612ed5565b600481146144025761433781612ed5565b600581146143c65760069061434b81612ed5565b1461438b5760405161435e604082612fcf565b600681527f526573756c740000000000000000000000000000000000000000000000000000602082015290565b604051614399604082612fcf565b601181527f5061727469616c44656372797074696f6e000000000000000000000000000000602082015290565b506040516143d5604082612fcf565b600b81527f456e6453687566666c6573000000000000000000000000000000000000000000602082015290565b50604051614411604082612fcf565b600781527f53687566666c6500000000000000000000000000000000000000000000000000602082015290565b5060405161444d604082612fcf565b600e81527f456e6372797074656454616c6c79000000000000000000000000000000000000602082015290565b50604051614489604082612fcf565b600a81527f456e6442616c6c6f747300000000000000000000000000000000000000000000602082015290565b506040516144c5604082612fcf565b600581527f5365747570000000000000000000000000000000000000000000000000000000602082015290565b50604051614501604082612fcf565b600681527f42616c6c6f740000000000000000000000000000000000000000000000000000602082015290565b906040519060208201927f01000000000000000000000000000000000000000000000000000000000000008452602183015260418201526041815261360e606182612fcf565b7f3030303030303030303030303030303030303030303030303030303030303030906001600160401b0377ffffffffffffffff000000000000000000000000000000008260401b169116178060201b1779ffff000000000000ffff000000000000ffff000000000000ffff7dffff000000000000ffff000000000000ffff000000000000ffff000000008260101b169116178060081b177e0f000f000f000f000f000f000f000f000f000f000f000f000f000f000f000f7f0f000f000f000f000f000f000f000f000f000f000f000f000f000f000f000f008260041b1691161760277f01010101010101010101010101010101010101010101010101010101010101017f0606060606060606060606060606060606060606060606060606060606060606830160041c160201019056",
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
// Solidity: function frozen() view returns((bytes32,uint64,uint64,bool,uint16,address[],address[]))
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
// Solidity: function frozen() view returns((bytes32,uint64,uint64,bool,uint16,address[],address[]))
func (_Election *ElectionSession) Frozen() (IElectionFrozen, error) {
	return _Election.Contract.Frozen(&_Election.CallOpts)
}

// Frozen is a free data retrieval call binding the contract method 0x054f7d9c.
//
// Solidity: function frozen() view returns((bytes32,uint64,uint64,bool,uint16,address[],address[]))
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

// Freeze is a paid mutator transaction binding the contract method 0xf59687d9.
//
// Solidity: function freeze((bytes32,uint64,uint64,bool,uint16,address[],address[]) given) returns()
func (_Election *ElectionTransactor) Freeze(opts *bind.TransactOpts, given IElectionFrozen) (*types.Transaction, error) {
	return _Election.contract.Transact(opts, "freeze", given)
}

// Freeze is a paid mutator transaction binding the contract method 0xf59687d9.
//
// Solidity: function freeze((bytes32,uint64,uint64,bool,uint16,address[],address[]) given) returns()
func (_Election *ElectionSession) Freeze(given IElectionFrozen) (*types.Transaction, error) {
	return _Election.Contract.Freeze(&_Election.TransactOpts, given)
}

// Freeze is a paid mutator transaction binding the contract method 0xf59687d9.
//
// Solidity: function freeze((bytes32,uint64,uint64,bool,uint16,address[],address[]) given) returns()
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

// PostTrusteeKey is a paid mutator transaction binding the contract method 0x687eb66c.
//
// Solidity: function postTrusteeKey(bytes trusteePublicKey) returns()
func (_Election *ElectionTransactor) PostTrusteeKey(opts *bind.TransactOpts, trusteePublicKey []byte) (*types.Transaction, error) {
	return _Election.contract.Transact(opts, "postTrusteeKey", trusteePublicKey)
}

// PostTrusteeKey is a paid mutator transaction binding the contract method 0x687eb66c.
//
// Solidity: function postTrusteeKey(bytes trusteePublicKey) returns()
func (_Election *ElectionSession) PostTrusteeKey(trusteePublicKey []byte) (*types.Transaction, error) {
	return _Election.Contract.PostTrusteeKey(&_Election.TransactOpts, trusteePublicKey)
}

// PostTrusteeKey is a paid mutator transaction binding the contract method 0x687eb66c.
//
// Solidity: function postTrusteeKey(bytes trusteePublicKey) returns()
func (_Election *ElectionTransactorSession) PostTrusteeKey(trusteePublicKey []byte) (*types.Transaction, error) {
	return _Election.Contract.PostTrusteeKey(&_Election.TransactOpts, trusteePublicKey)
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

// ElectionTrusteeKeyIterator is returned from FilterTrusteeKey and is used to iterate over the raw logs and unpacked data for TrusteeKey events raised by the Election contract.
type ElectionTrusteeKeyIterator struct {
	Event *ElectionTrusteeKey // Event containing the contract specifics and raw log

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
func (it *ElectionTrusteeKeyIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(ElectionTrusteeKey)
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
		it.Event = new(ElectionTrusteeKey)
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
func (it *ElectionTrusteeKeyIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *ElectionTrusteeKeyIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// ElectionTrusteeKey represents a TrusteeKey event raised by the Election contract.
type ElectionTrusteeKey struct {
	Trustee common.Address
	Payload [32]byte
	Raw     types.Log // Blockchain specific contextual infos
}

// FilterTrusteeKey is a free log retrieval operation binding the contract event 0xb609ffbd3050cbcbc6cb8d6750ac4e87f4a6ca1932c917ae96b3a80875a4b276.
//
// Solidity: event TrusteeKey(address indexed trustee, bytes32 payload)
func (_Election *ElectionFilterer) FilterTrusteeKey(opts *bind.FilterOpts, trustee []common.Address) (*ElectionTrusteeKeyIterator, error) {

	var trusteeRule []interface{}
	for _, trusteeItem := range trustee {
		trusteeRule = append(trusteeRule, trusteeItem)
	}

	logs, sub, err := _Election.contract.FilterLogs(opts, "TrusteeKey", trusteeRule)
	if err != nil {
		return nil, err
	}
	return &ElectionTrusteeKeyIterator{contract: _Election.contract, event: "TrusteeKey", logs: logs, sub: sub}, nil
}

// WatchTrusteeKey is a free log subscription operation binding the contract event 0xb609ffbd3050cbcbc6cb8d6750ac4e87f4a6ca1932c917ae96b3a80875a4b276.
//
// Solidity: event TrusteeKey(address indexed trustee, bytes32 payload)
func (_Election *ElectionFilterer) WatchTrusteeKey(opts *bind.WatchOpts, sink chan<- *ElectionTrusteeKey, trustee []common.Address) (event.Subscription, error) {

	var trusteeRule []interface{}
	for _, trusteeItem := range trustee {
		trusteeRule = append(trusteeRule, trusteeItem)
	}

	logs, sub, err := _Election.contract.WatchLogs(opts, "TrusteeKey", trusteeRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(ElectionTrusteeKey)
				if err := _Election.contract.UnpackLog(event, "TrusteeKey", log); err != nil {
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

// ParseTrusteeKey is a log parse operation binding the contract event 0xb609ffbd3050cbcbc6cb8d6750ac4e87f4a6ca1932c917ae96b3a80875a4b276.
//
// Solidity: event TrusteeKey(address indexed trustee, bytes32 payload)
func (_Election *ElectionFilterer) ParseTrusteeKey(log types.Log) (*ElectionTrusteeKey, error) {
	event := new(ElectionTrusteeKey)
	if err := _Election.contract.UnpackLog(event, "TrusteeKey", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// ElectionsMetaData contains all meta data concerning the Elections contract.
var ElectionsMetaData = &bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractIOrganisations\",\"name\":\"organisations_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"uuid\",\"type\":\"string\"}],\"name\":\"ElectionsBadUuid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"ElectionsNotOrganiser\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"count\",\"type\":\"uint256\"}],\"name\":\"ElectionsOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"uuid\",\"type\":\"string\"},{\"internalType\":\"address\",\"name\":\"election\",\"type\":\"address\"}],\"name\":\"ElectionsUuidTaken\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"election\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"campaign\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"organiser\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"string\",\"name\":\"uuid\",\"type\":\"string\"}],\"name\":\"ElectionCreated\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"at\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"uuid\",\"type\":\"string\"}],\"name\":\"byUuid\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"count\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"campaign\",\"type\":\"bytes32\"},{\"internalType\":\"string\",\"name\":\"uuid\",\"type\":\"string\"}],\"name\":\"create\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"election\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"implementation\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"organisations\",\"outputs\":[{\"internalType\":\"contractIOrganisations\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	Bin: "0x60c0346100e057601f61511d38819003918201601f19168301916001600160401b038311848410176100cc578084926020946040528339810103126100e057516001600160a01b038116908181036100e057608052604051906147658083016001600160401b038111848210176100cc5760209284926109b8843981520301905ff080156100c1576001600160a01b031660a0526040516108d390816100e5823960805181818160d801526104f0015260a05181818161018d01526105330152f35b6040513d5f823e3d90fd5b634e487b7160e01b5f52604160045260245ffd5b5f80fdfe6080806040526004361015610012575f80fd5b5f3560e01c90816306661abd146105b8575080634a567dc1146105575780635c60da1b14610514578063abf0e71f146104d1578063e0886f90146104615763ec9c5f8b1461005e575f80fd5b3461032d57604036600319011261032d5760043560243567ffffffffffffffff811161032d576100929036906004016105d1565b6040929192517f9e97b8f6000000000000000000000000000000000000000000000000000000008152600160048201523360248201526020816044816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115610322575f91610426575b50156103fa5761011881846106b1565b156103b757610128368285610621565b6020815191012091825f5260016020526001600160a01b0360405f205416610359576001600160a01b0360405160208101907f3d602d80600a3d3981f3363d3d373d3d3d363d7300000000000000000000000082526bffffffffffffffffffffffff197f000000000000000000000000000000000000000000000000000000000000000060601b1660348201527f5af43d82803e903d91602b57fd5bf300000000000000000000000000000000006048820152603781526101ea6057826105ff565b51905ff016928315610345575f52600160205260405f20837fffffffffffffffffffffffff00000000000000000000000000000000000000008254161790555f54680100000000000000008110156103315780600161024b92015f55610667565b81549060031b906001600160a01b0386831b921b1916179055823b1561032d57604051937fc8466da4000000000000000000000000000000000000000000000000000000008552816004860152336024860152606060448601525f85806102b6606482018786610691565b038183885af19485156103225761030785927f88fbbab65d9f7a6d28b626f5041c6cd0294b1f13fba74a9ac110a61c69b1413092602098610312575b5060405191829189835233978a840191610691565b0390a4604051908152f35b5f61031c916105ff565b5f6102f2565b6040513d5f823e3d90fd5b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b634e487b7160e01b5f52600160045260245ffd5b50905f5260016020526001600160a01b0360405f2054166103ad6040519384937f3b8c517d000000000000000000000000000000000000000000000000000000008552604060048601526044850191610691565b9060248301520390fd5b90506103f66040519283927fbdb4819b000000000000000000000000000000000000000000000000000000008452602060048501526024840191610691565b0390fd5b7fd53b2997000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b90506020813d602011610459575b81610441602093836105ff565b8101031261032d5751801515810361032d575f610108565b3d9150610434565b3461032d57602036600319011261032d576004355f54808210156104a25760206001600160a01b0361049284610667565b90549060031b1c16604051908152f35b907fc94fc4da000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b3461032d575f36600319011261032d5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461032d575f36600319011261032d5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461032d57602036600319011261032d5760043567ffffffffffffffff811161032d5761058b6105929136906004016105d1565b3691610621565b602081519101205f52600160205260206001600160a01b0360405f205416604051908152f35b3461032d575f36600319011261032d576020905f548152f35b9181601f8401121561032d5782359167ffffffffffffffff831161032d576020838186019501011161032d57565b90601f8019910116810190811067ffffffffffffffff82111761033157604052565b92919267ffffffffffffffff8211610331576040519161064b601f8201601f1916602001846105ff565b82948184528183011161032d578281602093845f960137010152565b5f5481101561067d575f805260205f2001905f90565b634e487b7160e01b5f52603260045260245ffd5b908060209392818452848401375f828201840152601f01601f1916010190565b600e821080156108c9575b6108c3575f5b828110156108bb577fff0000000000000000000000000000000000000000000000000000000000000081830135167f31000000000000000000000000000000000000000000000000000000000000008110159081610890575b7f41000000000000000000000000000000000000000000000000000000000000008110159182610865575b8261083a575b8261080f575b7f610000000000000000000000000000000000000000000000000000000000000082101591826107e4575b826107b9575b501591826107b0575b50816107a7575b506107a0576001016106c2565b5050505f90565b9050155f610793565b1591505f61078c565b7f6c00000000000000000000000000000000000000000000000000000000000000141591505f610783565b7f7a00000000000000000000000000000000000000000000000000000000000000811115925061077d565b7f4f000000000000000000000000000000000000000000000000000000000000008214159250610752565b7f4900000000000000000000000000000000000000000000000000000000000000821415925061074c565b7f5a000000000000000000000000000000000000000000000000000000000000008211159250610746565b7f3900000000000000000000000000000000000000000000000000000000000000811115915061071b565b505050600190565b50505f90565b50604082116106bc5660c0346100a857601f61476538819003918201601f19168301916001600160401b038311848410176100ac578084926020946040528339810103126100a857516001600160a01b03811681036100a8576080523360a0526040516146a490816100c18239608051818181610d3a0152818161212601528181612814015281816130920152818161392f015281816139d50152613e8c015260a051818181610b3401526121bd0152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe60806040526004361015610011575f80fd5b5f3560e01c806302c3afae14612d9e578063054f7d9c14612bec57806307bd25f714612bd55780630891f398146129685780630ef267431461294257806316f71d121461291057806327793f87146128f357806339ac0e49146128d25780633a08f349146128b257806343d726d61461268d578063687eb66c146125715780637a7d1775146125545780637e5374861461252e578063811e539c14612511578063846e9370146123a257806384faaa75146121e157806386a01aac1461219e5780638e437c5f146121675780638f7dcfa31461214a578063abf0e71f14612107578063adfa0b7a14611a41578063b0cc6d031461182d578063b1c9fe6e14611802578063b4d9d076146117e5578063bb07e85d146117ae578063be42c1a814610d21578063c02711cd14610ce6578063c8466da414610ae4578063c8fd03fa14610aba578063ca9278461461090f578063cd5e3c5d146108d1578063d2a75cca146108b6578063da985b441461089a578063dbcdc08f14610867578063eb4579bc146108425763f59687d9146101a5575f80fd5b34610580576020366003190112610580576004356001600160401b03811161058057806004019060e060031982360301126105805760025460a01c60ff166101ec81612ed5565b8061080f57506101fa613b81565b81359182156107e7576044820191610211836133f2565b9160248201926001600160401b0380610229866133f2565b169116118015906107c9575b610788576084820161ffff61024982613406565b16158015610764575b801561074e575b6106ef5760a4830161026b8184613415565b5f5b81811061065d5750505060c48401936102868585613415565b5f5b81811061058457505050606490886005556001600160401b036102aa886133f2565b166001600160401b031960065416176006556102c5886133f2565b6fffffffffffffffff0000000000000000196fffffffffffffffff00000000000000006006549260401b1691161760065501358015158091036105805761036f927fffffffffffffffffffffffffff000000ffffffffffffffffffffffffffffffff70ff0000000000000000000000000000000072ffff000000000000000000000000000000000061035960065494613406565b60881b169360801b169116171760065582613415565b906001600160401b038211610518576801000000000000000082116105185760075482600755808310610547575b5060075f5260205f205f5b83811061052c5750505050906103bd91613415565b906001600160401b0382116105185768010000000000000000821161051857600854826008558083106104df575b5060085f5260205f205f5b8381106104c457867f8563c61d50cbbb9dd3b4efb6b2d32b3c53c5b49a88e5620c08277df5aa5d2d1e876104a061049a89610430846133f2565b77ffffffffffffffffffffffffffffffffffffffffffffffff77ffffffffffffffffffffffffffffffffffffffffffffffff196004549260c01b169116176004557401000000000000000000000000000000000000000060ff60a01b1960025416176002556133f2565b916133f2565b604080516001600160401b039384168152929091166020830152819081015b0390a2005b60019060206104d28561344a565b94019381840155016103f6565b60085f52610512908390037ff3f7a9fe364faab93b216da50a3214154f22a0a2b415b23a84c8169e8b636ee38401613324565b5f6103eb565b634e487b7160e01b5f52604160045260245ffd5b600190602061053a8561344a565b94019381840155016103a8565b60075f5261057a908390037fa66cc928b5edb82af9bd49922954155ab7b0942694bea4ce44661d9a8736c6888401613324565b5f61039d565b5f80fd5b6105a161059a610595838587614166565b61344a565b600261399a565b1561062f575f5b8181106105b85750600101610288565b6105c6610595838587614166565b6001600160a01b03806105dd61059585888a614166565b169116146105ed576001016105a8565b6001600160a01b03610603610595848688614166565b7ff0d7cf4e000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b61059590610645926001600160a01b0394614166565b632abdabef60e01b5f5216600452600260245260445ffd5b61067561066e610595838587614166565b600361399a565b156106c1575f5b81811061068c575060010161026d565b61069a610595838587614166565b6001600160a01b03806106b161059585888a614166565b169116146105ed5760010161067c565b610595906106d7926001600160a01b0394614166565b632abdabef60e01b5f5216600452600360245260445ffd5b61071b610713849360c461070960a461ffff980183613415565b9690500190613415565b929050613406565b917f25230ceb000000000000000000000000000000000000000000000000000000005f526004526024521660445260645ffd5b5061075c60c4840183613415565b905015610259565b5061076e81613406565b61ffff61077e60a4860185613415565b9290501611610252565b6001600160401b0384816107a461079e876133f2565b926133f2565b916334f8678760e21b5f5216600452166024526001600160401b03421660445260645ffd5b506107d3846133f2565b6001600160401b0380421691161115610235565b7f6ad23fd6000000000000000000000000000000000000000000000000000000005f5260045ffd5b63821092b960e01b5f5261082281612ed5565b6004525f60245260445ffd5b634e487b7160e01b5f52602160045260245ffd5b3461058057604061085b61085536612dfd565b9061333f565b82519182526020820152f35b34610580576020366003190112610580576004355f52601060205260206001600160401b0360405f205416604051908152f35b34610580575f366003190112610580576020604051615dc08152f35b34610580575f36600319011261058057602060405160108152f35b34610580575f36600319011261058057600954600b54600a54604080519384526001600160401b0390921660208401529082015280606081015b0390f35b34610580576060366003190112610580576004356001600160401b038116809103610580576024356008811015610580576044359061094d336138fc565b15610aa3576001600160401b0360045416808403610a74575061096f8161345e565b61097982826135e5565b805f52601260205260405f205415610a5157835f52601460205260405f206001600160a01b0333165f5260205260405f2054818114610a3a57938291610a1e9515610a20575b815f52601460205260405f206001600160a01b0333165f5260205260405f20556109e882612ed5565b604080518581523360208201527f9d88e3e9ff1d3bf582db939d6eb468cf090d799332bc2e768edcca3d8fceead09190a3613614565b005b815f526013602052610a353360405f2061301d565b6109bf565b83631e30ca2b60e01b5f523360045260245260445ffd5b508263624c29cd60e11b5f52600452610a6981612ed5565b60245260445260645ffd5b837fd27baed2000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b632abdabef60e01b5f52336004525f60245260445ffd5b34610580576020366003190112610580576004355f526011602052602060405f2054604051908152f35b34610580576060366003190112610580576024356001600160a01b038116809103610580576044356001600160401b03811161058057610b28903690600401612e6e565b90916001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016803303610cb757506004356001557fffffffffffffffffffffffff000000000000000000000000000000000000000060025416176002556001600160401b03811161051857610ba35f54612edf565b601f8111610c5b575b505f601f8211600114610be45781925f92610bd9575b50505f19600383901b1c191660019190911b175f55005b013590508280610bc2565b601f198216927f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e563915f5b858110610c4357508360019510610c2a575b505050811b015f55005b01355f19600384901b60f8161c19169055828080610c20565b90926020600181928686013581550194019101610c0e565b81811115610bac57610ca990601f830160051c9060208410610caf575b601f82910160051c03907f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e56301613324565b82610bac565b5f9150610c78565b7f6c8f15ea000000000000000000000000000000000000000000000000000000005f523360045260245260445ffd5b34610580576020366003190112610580576004356001600160a01b038116809103610580575f526019602052602060405f2054604051908152f35b3461058057610d2f36612e58565b906001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001680330361177f5750610d6a613a08565b6001600160401b0342166006546001600160401b038160401c16908183101561175d5750505081156107e75763ffffffff600d5416156116f2576001600160401b03600b54161561168757600754805f5b8281106115cc57505050610dd663ffffffff600d5416613bee565b600c546020820191905f835b828210611596575050506020915f91604051918291518091835e8101838152039060025afa15611257575f518181036115675750600d546040517fffffffff000000000000000000000000000000000000000000000000000000008260e01b168152600481019081811161140c57600463ffffffff5f94610e658695600c613f69565b84808037160190614d015afa6040513d81529060208201903d5f833e601f19603f3d85010116908160405215801561155e575b61138e575081519020604051610eb881610eb181612f17565b0382612fcf565b60208151910120036113385760205f7f7b22656c656374696f6e223a2200000000000000000000000000000000000000826110066002601189600e858b602d82610f6d610f67610f61600a54957402000000000000000000000000000000000000000060ff60a01b198d5416178c557f82782f9cfe5944d243dc0d68ef932b2b8eaed5410d33502f0e9af12bcbde3d2860606040518381528c88820152896040820152a1614297565b97614297565b93614297565b926040519a8b978189019d8e52805191829101858a015e8701907f222c227472757374656573223a2200000000000000000000000000000000000084830152805192839101603b83015e0101907f222c2263726564656e7469616c73223a2200000000000000000000000000000084830152805192839101601f83015e010161227d60f01b838201520301601d19810184520182612fcf565b604051918291518091835e8101838152039060025afa15611257575f51600454906001600160401b0382169060035482155f146112b3575060205f60405161104f604082612fcf565b60018152607b60f81b838201525b61106685614064565b6111de8461111e6001600961107a886142db565b6029604051958692818085019a7f22686569676874223a00000000000000000000000000000000000000000000008c528051918291018587015e8401907f2c2274797065223a22000000000000000000000000000000000000000000000084830152805192839101603283015e01017f2200000000000000000000000000000000000000000000000000000000000000838201520301601e19810184520182612fcf565b61112785612ed5565b60028514158061129f575b851461126257858061119b6002602c61114a8c614297565b6040519485917f2c227061796c6f6164223a220000000000000000000000000000000000000000828401528051918291018484015e810161227d60f01b838201520301601d19810184520182612fcf565b8160405195869482808701998051918291018b5e860190838201908b8252519283915e010190878252805192839101825e0185815203601f198101835282612fcf565b604051918291518091835e8101838152039060025afa15611257575f5192836003556001600160401b0361121184613c20565b67ffffffffffffffff1990921691161760045560407f55c53b8b0aa27d2bf8692c2ecd0b945c361dadf611d900f2d2b1bd8adf32aeb4915f9482519182526020820152a3005b6040513d5f823e3d90fd5b85604051611271604082612fcf565b600181527f7d000000000000000000000000000000000000000000000000000000000000008282015261119b565b506112a985612ed5565b6005851415611132565b5f60206113336002602b6112c78496614297565b6040519485917f7b22706172656e74223a22000000000000000000000000000000000000000000828401528051918291018484015e81017f222c000000000000000000000000000000000000000000000000000000000000838201520301601d19810184520182612fcf565b61105d565b6113799061138a6040519283927f15434804000000000000000000000000000000000000000000000000000000008452604060048501526044840190612e9b565b828103600319016024840152612f17565b0390fd5b8251156114c157508151156114ad575160f81c6113aa81613bee565b82515f19810190811161140c576113c4836113c992614057565b613bee565b915f5b82518110156114205780600101908160011161140c576001600160f81b03196113f760019388614046565b51165f1a6114058286614046565b53016113cc565b634e487b7160e01b5f52601160045260245ffd5b509082845f936001019384600111905b8351811015611472578161140c57806001600160f81b031961145d6114576001948a613bc6565b86614046565b51165f1a61146b8287614046565b5301611430565b61149b8561138a866040519384936379e6894d60e01b8552604060048601526044850190612e9b565b83810360031901602485015290612e9b565b634e487b7160e01b5f52603260045260245ffd5b806379e6894d60e01b60e4925260406004820152600a60448201527f6e6f2d7665726469637400000000000000000000000000000000000000000000606482015260806024820152602c60848201527f746f6f206c6974746c65206761732c206f72206e6f2062616c6c6f742070726560a48201527f636f6d70696c652068657265000000000000000000000000000000000000000060c4820152fd5b50825115610e98565b907f772b4fbf000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b6001906001600160a01b036115ac84600c613008565b90549060031b1c16803b9083835f198401923c5f19910101910190610de2565b818110156114ad577fa66cc928b5edb82af9bd49922954155ab7b0942694bea4ce44661d9a8736c6888101546001600160a01b03165f908152600e60205260409020541561161c57600101610dbb565b608460405163ce41c93160e01b815260206004820152602560248201527f61207472757374656520686173206e6f7420706f737465642061207075626c6960448201527f63206b65790000000000000000000000000000000000000000000000000000006064820152fd5b608460405163ce41c93160e01b815260206004820152603060248201527f74686520726567697374726172732068617665206e6f7420616c6c20706f737460448201527f6564207468652073616d6520726f6c6c000000000000000000000000000000006064820152fd5b608460405163ce41c93160e01b815260206004820152602160248201527f74686520656c656374696f6e206f626a656374206973206e6f742073746f726560448201527f64000000000000000000000000000000000000000000000000000000000000006064820152fd5b6001600160401b03906334f8678760e21b5f521660045260245260445260645ffd5b7f20e15f74000000000000000000000000000000000000000000000000000000005f523360045260245260445ffd5b34610580575f3660031901126105805761090b6040516117d181610eb181612f17565b604051918291602083526020830190612e9b565b34610580575f366003190112610580576020604051620177008152f35b34610580575f36600319011261058057602061181c6132c6565b6040519061182981612ed5565b8152f35b346105805761183b36612dfd565b6118448261345e565b61184d82613f2d565b156119d45761185b33613fb2565b156119a85761186982612ed5565b815f52601560205260405f206001600160a01b0333165f5260205260ff60405f20541661196f575b61189a82613e26565b811515901515036107e7576118af81836135e5565b5f52601260205260405f20905f918054925b8381108061194c575b156118dd576118d8906132b8565b6118c1565b84931461193b575b507f3ac729bc360bdf93d47606844d8f7b7e5ccff08384b3a9fca4b2b3f7233e094d6119366001600160401b03600454169261192085612ed5565b6040805191825233602083015290918291820190565b0390a3005b61194690339061301d565b826118e5565b506001600160a01b0361195f8284613008565b90549060031b1c163314156118ca565b507f2dbbc0cd000000000000000000000000000000000000000000000000000000005f52336004526119a081612ed5565b60245260445ffd5b7f6f298d4f000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b6001600160a01b036002541633141580611a31575b80611a21575b15611891575b7f96bae7d0000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b50611a2b336138fc565b156119ef565b50611a3b33613fb2565b156119e9565b34610580576080366003190112610580576004356001600160401b03811161058057611a71903690600401612e6e565b611a79612ebf565b916044356001600160401b0381168103610580576064356001600160401b03811161058057366023820112156105805780600401356001600160401b038111610580573660248260051b840101116105805760ff60025460a01c16611add81612ed5565b600281106120e757600290611af181612ed5565b1180156120cf575b612091576001600160401b0342166001600160401b0360065416908181106120635750506201d4c08511612030578415611fb7576001600160401b03861615611f8f5760205f6040518787823780888101838152039060025afa15611257575f5195865f5260106020526001600160401b0360405f205416611f4957600d5463ffffffff8116907fffffffff000000000000000000000000000000000000000000000000000000006040519160e01b168152600481019081811161140c576004895f94611bc88695600c613f69565b818b848387010137010190614d015afa93604051933d85523d9560208601965f883e601f19603f3d880101169081604052158015611f40575b611e7857509288969492611c3c9260247f856086f531218b301dbf58981e97358390837fc2c02e63fb70a4a9fc76056b539896019185613cf5565b51902093845f526011602052611d1e60405f2054928315611e2e575b6004547fffffffffffffffff0000000000000000ffffffffffffffffffffffffffffffff77ffffffffffffffff00000000000000000000000000000000611caa6001600160401b038460801c1661329b565b60801b16911617600455865f5260116020528560405f20556001600160401b0360045416865f5260106020526001600160401b0360405f2091166001600160401b03198254161790556001600160401b0360045416926040519485948552602085015260606040850152606084019161327b565b0390a3600454906001600160401b0382169060035482155f14611e15575060205f604051611d4d604082612fcf565b60018152607b60f81b838201525b611d6485614064565b611d8984611d786001600961107a826142db565b611d826001612ed5565b6001611e03565b604051918291518091835e8101838152039060025afa15611257575f5192836003556001600160401b03611dbc84613c20565b67ffffffffffffffff1990921691161760045560407f55c53b8b0aa27d2bf8692c2ecd0b945c361dadf611d900f2d2b1bd8adf32aeb49160019482519182526020820152a3005b50611e0e6001612ed5565b6001611132565b5f6020611e296002602b6112c78496614297565b611d5b565b6004546fffffffffffffffff0000000000000000196fffffffffffffffff0000000000000000611e696001600160401b038460401c1661329b565b60401b16911617600455611c58565b8686918251156114c157508151156114ad575160f81c611e9781613bee565b82515f19810190811161140c576113c483611eb192614057565b915f5b8251811015611ef45780600101908160011161140c576001600160f81b0319611edf60019388614046565b51165f1a611eed8286614046565b5301611eb4565b509082845f936001019384600111905b8351811015611472578161140c57806001600160f81b0319611f2b6114576001948a613bc6565b51165f1a611f398287614046565b5301611f04565b50855115611c01565b86805f5260106020526001600160401b0360405f205416907f312f5970000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b7f039acd4a000000000000000000000000000000000000000000000000000000005f5260045ffd5b60c46040516379e6894d60e01b815260406004820152600960448201527f6d616c666f726d65640000000000000000000000000000000000000000000000606482015260806024820152601360848201527f7468652062616c6c6f7420697320656d7074790000000000000000000000000060a4820152fd5b847f974d6112000000000000000000000000000000000000000000000000000000005f526004526201d4c060245260445ffd5b7f4a100319000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b60045460c01c7f27343943000000000000000000000000000000000000000000000000000000005f526001600160401b03421660045260245260445ffd5b5060045460c01c6001600160401b0342161015611af9565b63821092b960e01b5f526120fa81612ed5565b600452600260245260445ffd5b34610580575f3660031901126105805760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610580575f366003190112610580576020600354604051908152f35b34610580575f36600319011261058057600454604080516001600160401b0383831c8116825260809390931c909216602083015290f35b34610580575f3660031901126105805760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610580576060366003190112610580576004356121fd612ebf565b604435612208613a08565b61221133614000565b15612376578215801561236e575b6107e7576001600160401b0382169182156123295760405160608101938185106001600160401b03861117610518577f95875f556a1fbfdf62c19f7c85fb22165d93dc887f1ef420b7918f6a7eade0ec946040528582526020820184815260408301918252335f52600f60205260405f2083518155815160018201556001600160401b03600281855116920191166001600160401b03198254161790556122c583613c3e565b15612315576001600160401b03925160095551600a5551166001600160401b0319600b541617600b555b604080519485526001600160401b039091166020850152830152339180606081016104bf565b5050505f6009555f600a555f600b556122ef565b606460405163ce41c93160e01b815260206004820152601160248201527f74686520726f6c6c20697320656d7074790000000000000000000000000000006044820152fd5b50801561221f565b7fdc2bdf3d000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b346105805760803660031901126105805760043560243563ffffffff8116809103610580576044359163ffffffff8316809303610580576064356001600160401b038111610580576123f8903690600401612e6e565b939092600254600760ff8260a01c1661241081612ed5565b146124f8576001600160a01b0316331480156124e9575b80156124da575b80156124cb575b156119f55782156107e7578181108015906124c3575b80156124b7575b61249c576119367f65805de8878ec30a5f364b40d2b31f6fdca2b4fa1a3c72dd8b53508f648f1b0e939460405193849384526020840152606060408401523396606084019161327b565b84925063c91294b360e01b5f5260045260245260445260645ffd5b50620177008511612452565b50841561244b565b506124d5336138fc565b612435565b506124e433614000565b61242e565b506124f333613fb2565b612427565b63821092b960e01b5f526007600452600660245260445ffd5b34610580575f366003190112610580576020600154604051908152f35b34610580575f3660031901126105805760206001600160a01b0360025416604051908152f35b34610580575f3660031901126105805760206040516201d4c08152f35b34610580576020366003190112610580576004356001600160401b038111610580576125a1903690600401612e6e565b906125aa613a08565b6125b333613fb2565b156119a85781158015612681575b6126655760205f6040518484823780858101838152039060025afa15611257577f65805de8878ec30a5f364b40d2b31f6fdca2b4fa1a3c72dd8b53508f648f1b0e6119365f5192335f52600e6020528360405f20556040518481527fb609ffbd3050cbcbc6cb8d6750ac4e87f4a6ca1932c917ae96b3a80875a4b27660203392a26040519182915f835260016020840152606060408401523396606084019161327b565b5063c91294b360e01b5f525f600452600160245260445260645ffd5b506201770082116125c1565b34610580575f3660031901126105805760025460a01c60ff166126af81612ed5565b600281036120e7576001600160401b0342166001600160401b0360065460401c169081811061280a575b50507403000000000000000000000000000000000000000060ff60a01b1960025416176002556004546001600160401b03811660035481155f146127f1575060205f604051612729604082612fcf565b60018152607b60f81b838201525b61274084614064565b612777846127556001600961107a60026142db565b61275f6002612ed5565b841561126257858061119b6002602c61114a8a614297565b604051918291518091835e8101838152039060025afa15611257575f5191826003556001600160401b036127aa83613c20565b67ffffffffffffffff199092169116176004557f55c53b8b0aa27d2bf8692c2ecd0b945c361dadf611d900f2d2b1bd8adf32aeb460406002938151905f82526020820152a3005b5f60206128056002602b6112c78496614297565b612737565b6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016330361288457505060045477ffffffffffffffffffffffffffffffffffffffffffffffff77ffffffffffffffffffffffffffffffffffffffffffffffff194260c01b1691161760045580806126d9565b7f6440c22f000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b34610580575f366003190112610580576128ca613a45565b610a1e613a82565b34610580575f36600319011261058057602061ffff60165416604051908152f35b34610580575f366003190112610580576020601754604051908152f35b34610580575f3660031901126105805761090b61293463ffffffff600d5416613bee565b6117d160208201600c613f69565b34610580575f3660031901126105805760206001600160401b0360045416604051908152f35b346105805760403660031901126105805760043563ffffffff8116809103610580576024356001600160401b038111610580576129a9903690600401612e6e565b916129b2613a08565b6129ba613b81565b8015612b81575b600c549081811480612b77575b158015612b6f575b8015612b64575b612b445750506001820180831161140c576001600160a01b039183604051917fffff00000000000000000000000000000000000000000000000000000000000060208401947f6100000000000000000000000000000000000000000000000000000000000000865260f01b1660218401527f80600a5f395ff30000000000000000000000000000000000000000000000000060238401525f602a840152602b830137612a9c602b828681015f838201520301601f198101835282612fcf565b51905ff016908115612b1c57600c54916801000000000000000083101561051857612ad483600163ffffffff9501600c55600c613008565b6001600160a01b03829392549160031b92831b921b19161790551663ffffffff600d54160163ffffffff811161140c5763ffffffff1663ffffffff19600d541617600d555f80f35b7fe44cae07000000000000000000000000000000000000000000000000000000005f5260045ffd5b63ffffffff925063c91294b360e01b5f526004521660245260445260645ffd5b50615dc084116129dd565b5083156129d6565b50601081106129ce565b600c545f600c5580612ba1575b5063ffffffff19600d5416600d556129c1565b600c5f52612bcf907fdf6966c971051c3d54ec59162606531493a51404a002842f56009d7e5cf4a8c7613324565b83612b8e565b3461058057610a1e612be636612e58565b9061305d565b34610580575f36600319011261058057606060c0604051612c0c81612fb4565b5f81525f60208201525f60408201525f838201525f60808201528260a08201520152604051612c3a81612fb4565b60055481526006549060208101916001600160401b038116835260408201906001600160401b038160401c168252606083019060ff8160801c161515825261ffff608085019160881c16815260405191600754808452836020810160075f5260205f20925f5b818110612d7c575050612cb592500384612fcf565b60a0850192835260405193600854808652602086019060085f5260205f20905f5b818110612d5d57505050928594926001600160401b0361ffff93612d0261090b99612d4a980389612fcf565b60c08a01978852816040519b8c9b60208d525160208d0152511660408b0152511660608901525115156080880152511660a08601525160e060c0860152610100850190612e1c565b9051838203601f190160e0850152612e1c565b82546001600160a01b0316845260209093019260019283019201612cd6565b84546001600160a01b0316835260019485019488945060209093019201612ca0565b3461058057612dac36612dfd565b90612db68161345e565b612dc082826135e5565b5f52601260205260405f205415612ddb5790610a1e91613614565b6001600160401b036004541663624c29cd60e11b5f52600452610a6981612ed5565b6040906003190112610580576004356008811015610580579060243590565b90602080835192838152019201905f5b818110612e395750505090565b82516001600160a01b0316845260209384019390920191600101612e2c565b6040906003190112610580576004359060243590565b9181601f84011215610580578235916001600160401b038311610580576020838186019501011161058057565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b602435906001600160401b038216820361058057565b6008111561082e57565b90600182811c92168015612f0d575b6020831014612ef957565b634e487b7160e01b5f52602260045260245ffd5b91607f1691612eee565b905f915f5490612f2682612edf565b8082529160018116908115612f985750600114612f41575050565b5f8080529293509091907f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e5635b838310612f7e575060209250010190565b600181602092949394548385870101520191019190612f6d565b9050602093945060ff929192191683830152151560051b010190565b60e081019081106001600160401b0382111761051857604052565b90601f801991011681019081106001600160401b0382111761051857604052565b6018548110156114ad5760185f5260205f2001905f90565b80548210156114ad575f5260205f2001905f90565b8054680100000000000000008110156105185761303f91600182018155613008565b6001600160a01b0380839493549260031b9316831b921b1916179055565b613066336138fc565b604051634f4bdc7b60e11b81529091600660048301523360248301526020826044816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa918215611257575f9261323e575b508215928380613236575b610aa357600760ff60025460a01c166130e581612ed5565b14928361322e575b50821580613221575b6003548084036131f2575085156107e757816131ea575b50604051918252846020830152151560408201527f4ee48802b3542b59976becf297b66329bd207bc5ecc51d0d384df639bd90f96e60603392a281156131e2575b506131df57335f52601960205260405f20548181146131c85715613184575b335f52601960205260405f2055613182613a82565b565b60185468010000000000000000811015610518578060016131aa92016018556018613008565b81549060031b906001600160a01b0333831b921b191617905561316d565b50631e30ca2b60e01b5f523360045260245260445ffd5b50565b90505f61314e565b90505f61310d565b837f802ca04c000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b613229613a45565b6130f6565b92505f6130ed565b5082156130cd565b9091506020813d602011613273575b8161325a60209383612fcf565b810103126105805751801515810361058057905f6130c2565b3d915061324d565b908060209392818452848401375f828201840152601f01601f1916010190565b6001600160401b03166001600160401b03811461140c5760010190565b5f19811461140c5760010190565b60ff60025460a01c166132d881612ed5565b6002810361332157506001600160401b0342166006546001600160401b038116821061331a5760401c6001600160401b0316111561331557600290565b600390565b5050600190565b90565b5f5b82811061333257505050565b5f82820155600101613326565b5f929161334b916135e5565b6004546001600160401b03165f818152601360205260408120805493915b84811061337d575050505050613321613e50565b6001600160a01b0361338f8284613008565b90549060031b1c16845f52601460205260405f206001600160a01b0382165f526020528360405f20541490816133e2575b506133ce575b600101613369565b956133da6001916132b8565b9690506133c6565b6133ec91506138fc565b5f6133c0565b356001600160401b03811681036105805790565b3561ffff811681036105805790565b903590601e198136030182121561058057018035906001600160401b03821161058057602001918160051b3603831361058057565b356001600160a01b03811681036105805790565b5f60ff60025460a01c1661347181612ed5565b600381036134d257505061348481612ed5565b600381145b156134915750565b6134996132c6565b907f6f2111ec000000000000000000000000000000000000000000000000000000005f526134c681612ed5565b6004526119a081612ed5565b6134db81612ed5565b600481036135245750506134ee81612ed5565b6004811480156134fe575b613489565b5061350881612ed5565b6005811480156134f9575061ffff60165460101c161515613489565b61352d81612ed5565b6005810361357257505061ffff6016541661ffff60065460881c16145f1461356b5760075b61355b81612ed5565b61356482612ed5565b8114613489565b6006613552565b60029061357e81612ed5565b14806135c4575b156134f9576001600160401b0360065460401c167f016348c6000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b506001600160401b0360065460401c166001600160401b0342161015613585565b906040519060208201926135f881612ed5565b835260408201526040815261360e606082612fcf565b51902090565b9061361f818361333f565b116138eb5761362e81836135e5565b5f52601260205260405f2061364283613f2d565b613887575b5061365182612ed5565b600382036137b45760065460801c60ff16156137ad5760045b61367381612ed5565b60ff60a01b1974ff00000000000000000000000000000000000000006002549260a01b169116176002555b600454906001600160401b0382169160035483155f14613794575060205f6040516136ca604082612fcf565b60018152607b60f81b838201525b6136e186614064565b613716846136f56001600961107a8d6142db565b6136fe8a613e26565b851461126257858061119b6002602c61114a8d614297565b604051918291518091835e8101838152039060025afa15611257577f55c53b8b0aa27d2bf8692c2ecd0b945c361dadf611d900f2d2b1bd8adf32aeb4916040915f5190816003556001600160401b0361376e87613c20565b16906001600160401b0319161760045561378786612ed5565b82519182526020820152a3565b5f60206137a86002602b6112c78496614297565b6136d8565b600561366a565b6137bd82612ed5565b600482036137f25760165463ffff00006137dd61ffff8360101c16613f56565b60101b169063ffff000019161760165561369e565b6137fb82612ed5565b6005820361382c577405000000000000000000000000000000000000000060ff60a01b19600254161760025561369e565b61383582612ed5565b6006820361385e5760165461ffff61384e818316613f56565b169061ffff19161760165561369e565b7406000000000000000000000000000000000000000060ff60a01b19600254161760025561369e565b90915f5b82548110156138e1576001906138a083612ed5565b825f52601560205260405f206001600160a01b03806138bf8488613008565b90549060031b1c16165f5260205260405f208260ff198254161790550161388b565b509190505f613647565b5050565b90600782101561082e5752565b604051634f4bdc7b60e11b8152906001600160a01b03905f60048401521660248201526020816044816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115611257575f91613962575090565b90506020813d602011613992575b8161397d60209383612fcf565b81010312610580575180151581036105805790565b3d9150613970565b906001600160a01b03906139bf60405193634f4bdc7b60e11b855260048501906138ef565b1660248201526020816044816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115611257575f91613962575090565b60025460a01c60ff16613a1a81612ed5565b60018103613a255750565b63821092b960e01b5f52613a3881612ed5565b600452600160245260445ffd5b60025460a01c60ff16613a5781612ed5565b60068103613a625750565b63821092b960e01b5f52613a7581612ed5565b600452600660245260445ffd5b5f5f5f6018545b808210613afc575050613a9a613e50565b116131df576040817f498fa0343d3d8f12f030a9c8c869012d99c1bd4ff24d79c1d92694e9e7ce6ca5926017557407000000000000000000000000000000000000000060ff60a01b1960025416176002556003549082519182526020820152a1565b9091613b1f6001600160a01b03613b1285612ff0565b90549060031b1c166138fc565b15613b78576001600160a01b03613b3584612ff0565b90549060031b1c165f52601960205260405f20548115613b70575b8403613b6a57613b616001916132b8565b925b0190613a89565b50505050565b935083613b50565b91600190613b63565b6001600160a01b0360025416803303613b975750565b7f3c49478d000000000000000000000000000000000000000000000000000000005f523360045260245260445ffd5b9190820180921161140c57565b6001600160401b03811161051857601f01601f191660200190565b90613bf882613bd3565b613c056040519182612fcf565b8281528092613c16601f1991613bd3565b0190602036910137565b6001600160401b036001911601906001600160401b03821161140c57565b60085490815f5b838110613c555750505050600190565b818110156114ad577ff3f7a9fe364faab93b216da50a3214154f22a0a2b415b23a84c8169e8b636ee38101546001600160a01b03165f908152600f6020526040902080548451149081613ce3575b81613cbf575b5015613cb757600101613c45565b505050505f90565b6001600160401b03915060020154166001600160401b03604085015116145f613ca9565b60018101546020860151149150613ca3565b94919360016001600160401b03602093613d6e838a8780613d1586614064565b6040519a848c9551918291018487015e8401907f2c0000000000000000000000000000000000000000000000000000000000000083830152805192839101602183015e01015f838201520301601f198101875286612fcf565b1614958615613e1c57613d82905b8661410d565b936001600160401b03600b5416613d9c8383838a8a614176565b9660095498898914613e105790899594939291613de8575b8589897fcf2f00c7000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b613df5613dfa958261410d565b614176565b14613e0a57838180808080613db4565b92505050565b50505050505092505050565b50613d8282613d7c565b613e2f81612ed5565b60028114159081613e3e575090565b60059150613e4b81612ed5565b141590565b6040517f776b114c0000000000000000000000000000000000000000000000000000000081525f60048201526020816024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115611257575f91613efb575b507f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8116810361140c5760039060011b046001810180911161140c5790565b90506020813d602011613f25575b81613f1660209383612fcf565b8101031261058057515f613ebc565b3d9150613f09565b613f3681612ed5565b60048114908115613f45575090565b60069150613f5281612ed5565b1490565b61ffff1661ffff811461140c5760010190565b908154915f915b838310613f7d5750505050565b6001906001600160a01b03613f928585613008565b90549060031b1c16803b9083835f198401923c5f19910101920191613f70565b600754906001600160a01b03165f5b828110613fcf575050505f90565b816001600160a01b03613fe3836007613008565b90549060031b1c1614613ff857600101613fc1565b505050600190565b600854906001600160a01b03165f5b82811061401d575050505f90565b816001600160a01b03614031836008613008565b90549060031b1c1614613ff85760010161400f565b9081518110156114ad570160200190565b9190820391821161140c57565b600191600a6001600160401b038316045b6001600160401b0381166140eb575061408d83613bee565b915b83156140e5576001600160401b0316926001600160401b03600a850616603001936001600160401b03851161140c576001600160f81b0319600a925f19019560f81b165f1a6140de8686614046565b530461408f565b50909150565b926001600160401b03614102600a929493946132b8565b941604919091614075565b9061360e602960209260405193849177ffffffffffffffffffffffffffffffffffffffffffffffff19828401975f895260c01b1660218401528051918291018484015e81015f838201520301601f198101835282612fcf565b91908110156114ad5760051b0190565b919390926001600160401b0385166001600160401b038516101561428e575f9594935b6001600160401b0385166001811115614278575f19016001600160401b03811161140c576001600160401b03166001600160401b038216148061426d575b15614213575b677fffffffffffffff9060011c1693677fffffffffffffff600182169160011c16016001600160401b03811161140c5793614199565b9282871461426357677fffffffffffffff90614239614231896132b8565b988585614166565b359060018616614255579061424d9161452e565b9390506141dd565b61425e9161452e565b61424d565b505f955050505050565b5060018116156141d7565b50505091509192145f146142895790565b505f90565b50505050505f90565b6142be6fffffffffffffffffffffffffffffffff6142b78360801c614574565b9216614574565b604051916020830152604082015260408152613321606082612fcf565b6142e481612ed5565b600181146144f2576142f581612ed5565b80156144b65761430481612ed5565b6002811461447a5761431581612ed5565b6003811461443e5761432681612ed5565b600481146144025761433781612ed5565b600581146143c65760069061434b81612ed5565b1461438b5760405161435e604082612fcf565b600681527f526573756c740000000000000000000000000000000000000000000000000000602082015290565b604051614399604082612fcf565b601181527f5061727469616c44656372797074696f6e000000000000000000000000000000602082015290565b506040516143d5604082612fcf565b600b81527f456e6453687566666c6573000000000000000000000000000000000000000000602082015290565b50604051614411604082612fcf565b600781527f53687566666c6500000000000000000000000000000000000000000000000000602082015290565b5060405161444d604082612fcf565b600e81527f456e6372797074656454616c6c79000000000000000000000000000000000000602082015290565b50604051614489604082612fcf565b600a81527f456e6442616c6c6f747300000000000000000000000000000000000000000000602082015290565b506040516144c5604082612fcf565b600581527f5365747570000000000000000000000000000000000000000000000000000000602082015290565b50604051614501604082612fcf565b600681527f42616c6c6f740000000000000000000000000000000000000000000000000000602082015290565b906040519060208201927f01000000000000000000000000000000000000000000000000000000000000008452602183015260418201526041815261360e606182612fcf565b7f3030303030303030303030303030303030303030303030303030303030303030906001600160401b0377ffffffffffffffff000000000000000000000000000000008260401b169116178060201b1779ffff000000000000ffff000000000000ffff000000000000ffff7dffff000000000000ffff000000000000ffff000000000000ffff000000008260101b169116178060081b177e0f000f000f000f000f000f000f000f000f000f000f000f000f000f000f000f7f0f000f000f000f000f000f000f000f000f000f000f000f000f000f000f000f008260041b1691161760277f01010101010101010101010101010101010101010101010101010101010101017f0606060606060606060606060606060606060606060606060606060606060606830160041c160201019056",
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
