// SPDX-License-Identifier: Apache-2.0

package choice_test

import (
	"fmt"

	"github.com/madangvote/madang/choice"
)

// Up to ten of 200 projects: the decrypted vote names the projects.
func Example() {
	set, err := choice.NewSet(200, 1, 10, choice.SlotsEd25519)
	if err != nil {
		panic(err)
	}
	numbers, err := set.Encode(choice.Vote{Projects: []int{16, 2, 104}}) // from 0
	if err != nil {
		panic(err)
	}
	fmt.Println(numbers)

	// An auditor has only the election object and the result.
	code, err := choice.ParseAnswers(set.Answers())
	if err != nil {
		panic(err)
	}
	vote, err := code.Decode(numbers)
	fmt.Println(vote.Projects, err)
	_, err = code.Decode([]int{17, 3, 105, 0, 0, 0, 0, 0, 0, 0})
	fmt.Println(err)
	// Output:
	// [3 17 105 0 0 0 0 0 0 0]
	// [2 16 104] <nil>
	// invalid vote (order): project 3 stands after project 17
}
