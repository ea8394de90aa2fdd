// SPDX-License-Identifier: Apache-2.0

package belenios_test

import (
	"crypto/rand"
	"fmt"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/group"
)

// A whole election with one trustee and one voter. Errors are left out.
func Example() {
	key, _ := belenios.GenerateTrusteeKey(rand.Reader, group.NameEd25519)
	trusteesJSON, _ := belenios.MarshalTrustees([][]byte{key.PublicJSON()})
	trustees, _ := belenios.ParseTrustees(group.NameEd25519, trusteesJSON)
	uuid, _ := belenios.NewUUID(rand.Reader)
	election, _ := belenios.NewElection(belenios.ElectionParams{
		Name: "Budget", Group: group.NameEd25519, PublicKey: trustees.PublicKey(), UUID: uuid,
		Questions: []belenios.Question{{Question: "Which?", Answers: []string{"Park", "Library"}, Max: 2}},
	})

	code, _ := belenios.NewCredentialCode(rand.Reader) // for the voter
	cred, _ := belenios.DeriveCredential(group.NameEd25519, uuid, code)
	raw, _ := election.EncryptBallot(rand.Reader, cred, [][]int{{0, 1}})

	ballot, err := election.VerifyBallot(raw)
	fmt.Println(err, ballot.Credential == cred.Public())

	tally := election.NewTally()
	_ = tally.Add(ballot, 1)
	partial, _ := election.Decrypt(rand.Reader, key, tally.EncryptedTally())
	result, _ := election.ComputeResult(trustees, tally.EncryptedTally(), tally.TotalWeight(),
		[]belenios.OwnedPartial{{Owner: 1, Raw: partial}})
	fmt.Println(string(result))
	// Output:
	// <nil> true
	// {"result":[[0,1]]}
}
