// SPDX-License-Identifier: Apache-2.0

package belenios_test

import (
	"errors"
	"reflect"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/group"
)

func TestParseChoices(t *testing.T) {
	m := makeElection(t, group.NameEd25519, []belenios.Question{allKinds[0], allKinds[4], allKinds[5]}, 1)
	for _, c := range []struct {
		raw  string
		want error
	}{
		{`[[1,0],[[0,0,0],[1,1],[0]],[3,255,0]]`, nil},
		{" [ [1, 0], [[0,0,0],\n[1,1],[0]],[3,255,0] ]\n", nil},
		{``, belenios.ErrMalformed},
		{`[[1,0],[[0,0,0],[1,1],[0]]]`, belenios.ErrMalformed},
		{`[[1,0],[0,0,0,1,1,0],[3,255,0]]`, belenios.ErrMalformed},
		{`[[1,0],[[0,0,0],[1,1]],[3,255,0]]`, belenios.ErrMalformed},
		{`[[1,0,0],[[0,0,0],[1,1],[0]],[3,255,0]]`, belenios.ErrMalformed},
		{`[[1,0],[[0,0,0],[1,1],[0]],[3,255]]`, belenios.ErrMalformed},
		{`[[1,0],[[0,0,0],[1,1],[0]],[3,256,0]]`, belenios.ErrMalformed},
		{`[[1,0],[[0,0,0],[1,1],[0]],[3,-1,0]]`, belenios.ErrMalformed},
		{`[[true,0],[[0,0,0],[1,1],[0]],[3,255,0]]`, belenios.ErrMalformed},
		{`[[1,0],[[0,0,0],[1,1],[0]],[3,255,0]] x`, belenios.ErrMalformed},
		{`[[1,1],[[0,0,0],[1,1],[0]],[3,255,0]]`, belenios.ErrAnswers},
		{`[[2,0],[[0,0,0],[1,1],[0]],[3,255,0]]`, belenios.ErrAnswers},
		{`[[1,0],[[0,0,0],[1,0],[0]],[3,255,0]]`, belenios.ErrAnswers},
	} {
		answers, err := m.election.ParseChoices([]byte(c.raw))
		if !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", c.raw, err, c.want)
		}
		if want := [][]int{{1, 0}, {0, 0, 0, 1, 1, 0}, {3, 255, 0}}; err == nil && !reflect.DeepEqual(answers, want) {
			t.Errorf("%s: %v", c.raw, answers)
		}
	}
}
