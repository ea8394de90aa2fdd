// SPDX-License-Identifier: Apache-2.0

package api

// Awards is an election's book: what it has funded, what was paid of it, and what was built. Amounts are whole numbers
// of the currency's smallest unit, 10^-decimals of it with the manifest's decimals.
type Awards struct {
	Election   string    `json:"election" doc:"Belenios uuid of the election"`
	Outcome    string    `json:"outcome" doc:"SHA-256 of the outcome that the awards are of, hexadecimal"`
	Recorder   string    `json:"recorder" doc:"Account that recorded them; anyone may"`
	RecordedIn uint64    `json:"recorded_in" doc:"Block in which they were recorded"`
	Bookkeeper string    `json:"bookkeeper" doc:"Account that makes the entries: the organiser's, unless the organisations have appointed another"`
	Awarded    string    `json:"awarded" doc:"Sum of all awards, in decimal digits"`
	Paid       string    `json:"paid" doc:"Sum of what is paid, less refunds"`
	Projects   []Project `json:"projects" doc:"Funded projects, in the manifest's order"`
	Block      uint64    `json:"block" doc:"Ledger block that this answer is of"`
}

// Project is a funded project.
type Project struct {
	Project   string  `json:"project" doc:"Id in the manifest"`
	Awarded   string  `json:"awarded" doc:"In decimal digits"`
	Paid      string  `json:"paid" doc:"Confirmed payments less confirmed refunds; with those pending never above the award"`
	Pending   string  `json:"pending" doc:"Payments that another organisation has not confirmed yet"`
	Refunding string  `json:"refunding" doc:"Refunds that another organisation has not confirmed yet"`
	Completed bool    `json:"completed"`
	Entries   []Entry `json:"entries" doc:"In order of entering"`
}

// Entry is a line of the book, made by one organisation and decided by another.
type Entry struct {
	ID        uint64     `json:"id" doc:"Number in the election's book, from 0"`
	Kind      string     `json:"kind" enum:"payment,refund,milestone,reached,completion"`
	State     string     `json:"state" enum:"proposed,confirmed,rejected,withdrawn" doc:"Only confirmed entries count"`
	Amount    string     `json:"amount,omitempty" doc:"Of a payment or refund, in decimal digits"`
	Document  string     `json:"document,omitempty" doc:"SHA-256 of the invoice, contract or report, hexadecimal"`
	Text      string     `json:"text,omitempty" doc:"Milestone: SHA-256 of its description, hexadecimal"`
	Planned   string     `json:"planned,omitempty" doc:"Milestone: planned for, RFC 3339"`
	Milestone *uint64    `json:"milestone,omitempty" doc:"Reached: the milestone's entry"`
	Reached   *uint64    `json:"reached,omitempty" doc:"Milestone: the entry, proposed or confirmed, that says it is reached"`
	Proposed  Signature  `json:"proposed" doc:"Who entered it"`
	Decided   *Signature `json:"decided,omitempty" doc:"Who confirmed, rejected or withdrew it"`
	Reason    string     `json:"reason,omitempty" doc:"Why it was rejected"`
}

// Signature is who did something, and when.
type Signature struct {
	Account      string `json:"account"`
	Organisation string `json:"organisation,omitempty" doc:"Account of the member organisation it acted for at that time"`
	Block        uint64 `json:"block"`
}
