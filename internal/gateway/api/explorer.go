// SPDX-License-Identifier: Apache-2.0

package api

// Blocks is a page of the ledger's blocks. All of them are final.
type Blocks struct {
	Blocks []Block `json:"blocks" doc:"Newest first"`
	Next   *uint64 `json:"next,omitempty" doc:"Value of before for the next page; absent on the last"`
}

// Block is a block of the ledger.
type Block struct {
	Number       uint64    `json:"number"`
	Hash         string    `json:"hash"`
	Parent       string    `json:"parent" doc:"Hash of the block before"`
	Time         string    `json:"time" doc:"RFC 3339"`
	Transactions int       `json:"transactions" doc:"How many there are"`
	GasUsed      uint64    `json:"gas_used"`
	Proposer     *Proposer `json:"proposer,omitempty" doc:"Validator that put it together; absent in block 0"`
}

// Proposer is the validator that put a block together.
type Proposer struct {
	Address string `json:"address" doc:"First 20 bytes of the SHA-256 of its consensus key"`
	Name    string `json:"name,omitempty"`
}

// BlockDetail is a block with its transactions.
type BlockDetail struct {
	Block
	List []TransactionLine `json:"list" doc:"In the block's order"`
	Next *int              `json:"next,omitempty" doc:"Value of from for the next page; absent on the last"`
}

// TransactionLine is a transaction in a block's list.
type TransactionLine struct {
	Hash      string   `json:"hash"`
	Position  int      `json:"position" doc:"In the block, from 0"`
	From      string   `json:"from"`
	To        Contract `json:"to"`
	Method    string   `json:"method,omitempty" doc:"Of the contract, if it is one of ours"`
	Bytes     int      `json:"bytes" doc:"Of the call's data"`
	GasUsed   uint64   `json:"gas_used"`
	Succeeded bool     `json:"succeeded" doc:"Otherwise it was refused and changed nothing"`
}

// Contract is an address, and which contract is there.
type Contract struct {
	Address  string `json:"address" doc:"Of a transaction that creates a contract: the new one's"`
	Name     string `json:"name,omitempty" enum:"Organisations,Elections,Awards,Election" doc:"Absent: none of ours"`
	Election string `json:"election,omitempty" doc:"Uuid of the election, of contracts named Election"`
}

// Transaction is a transaction with what it says and did, as far as its contracts are ours.
type Transaction struct {
	TransactionLine
	Block  uint64      `json:"block"`
	Time   string      `json:"time" doc:"Of the block, RFC 3339"`
	Value  string      `json:"value" doc:"Gas credit that it sends along, in wei, decimal digits"`
	Call   *Call       `json:"call,omitempty"`
	Events []LogRecord `json:"events" doc:"In order, the first 1,000"`
}

// Call is a call of a contract's method.
type Call struct {
	Method    string     `json:"method"`
	Arguments []Argument `json:"arguments"`
}

// LogRecord is what a contract recorded.
type LogRecord struct {
	Contract  Contract   `json:"contract"`
	Name      string     `json:"name,omitempty" doc:"Of the event, if the contract is one of ours"`
	Arguments []Argument `json:"arguments"`
}

// Argument is a value for people and programs: Value, or Items for lists and structures, or Call.
type Argument struct {
	Name    string     `json:"name,omitempty"`
	Type    string     `json:"type" doc:"Of Solidity"`
	Value   string     `json:"value,omitempty" doc:"Numbers in decimal digits, bytes and addresses in hexadecimal; of long bytes only the first 32"`
	Label   string     `json:"label,omitempty" doc:"The name that a number stands for, such as trustee or Shuffle"`
	Length  int        `json:"length,omitempty" doc:"Of bytes and lists"`
	SHA256  string     `json:"sha256,omitempty" doc:"Of bytes: of a ballot's, the voter's tracker"`
	Items   []Argument `json:"items,omitempty" doc:"Of lists, the first 100, and of structures"`
	Decoded *Call      `json:"decoded,omitempty" doc:"What the bytes call, in a decision of the organisations"`
}
