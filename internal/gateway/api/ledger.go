// SPDX-License-Identifier: Apache-2.0

package api

// Ledger is who runs the ledger, and where its contracts are.
type Ledger struct {
	ChainID       uint64         `json:"chain_id" doc:"EIP-155"`
	Genesis       string         `json:"genesis" doc:"Hash of block 0"`
	Block         uint64         `json:"block" doc:"Newest final block"`
	Contracts     Contracts      `json:"contracts"`
	Quorum        int            `json:"quorum" doc:"How many organisations decide"`
	Organisations []Organisation `json:"organisations" doc:"Members now"`
	Accounts      []LedgerParty  `json:"accounts" doc:"All others with a role"`
	Validators    []Validator    `json:"validators" doc:"Whose signatures make blocks final: more than two thirds of the power must sign"`
}

// Contracts are the addresses of the standing contracts.
type Contracts struct {
	Organisations string `json:"organisations"`
	Elections     string `json:"elections"`
	Awards        string `json:"awards"`
}

// Organisation is a member organisation.
type Organisation struct {
	Name    string   `json:"name"`
	Account string   `json:"account"`
	Roles   []string `json:"roles" enum:"validator,organiser,registrar,trustee,gateway,station,auditor"`
}

// LedgerParty is an account with a role.
type LedgerParty struct {
	Account      string   `json:"account"`
	Organisation string   `json:"organisation,omitempty" doc:"That founded the ledger with it, as the network's file says"`
	Roles        []string `json:"roles" enum:"validator,organiser,registrar,trustee,gateway,station,auditor"`
}

// Validator is a node that takes part in consensus.
type Validator struct {
	PublicKey string `json:"public_key" doc:"Ed25519, hexadecimal"`
	Address   string `json:"address" doc:"First 20 bytes of the key's SHA-256, as blocks name their proposer"`
	Power     uint64 `json:"power"`
	Name      string `json:"name,omitempty" doc:"As the network's file says"`
}

// Change is the data of the stream's event "block".
type Change struct {
	Number    uint64   `json:"number" doc:"Of the newest block"`
	Time      string   `json:"time" doc:"Of the block, RFC 3339"`
	Elections []string `json:"elections" doc:"Uuids of the elections that have changed since the event before"`
}
