// SPDX-License-Identifier: Apache-2.0

package gateway

import (
	"context"

	"github.com/madangvote/madang/internal/gateway/api"
	"github.com/madangvote/madang/internal/index"
)

// trusteeship says how far an election's trustees are; nil before it is frozen.
func (s *Server) trusteeship(ctx context.Context, e *index.Election) (*api.Trusteeship, error) {
	t, err := s.cfg.Index.Trusteeship(ctx, e)
	if err != nil || len(t.Trustees) == 0 {
		return nil, err
	}
	out := &api.Trusteeship{
		Ceremony: s.ceremony(t), Shuffles: t.Shuffles, Decryptions: t.Decrypted,
		Trustees: []api.Trustee{}, Complaints: []api.Complaint{},
	}
	for _, trustee := range t.Trustees {
		out.Trustees = append(out.Trustees, api.Trustee{
			Account: trustee.Account.Hex(), Member: trustee.Member, Awaited: trustee.Awaited,
			Shuffled: trustee.Shuffled, Decrypted: trustee.Decrypted,
		})
	}
	for _, c := range t.Complaints {
		out.Complaints = append(out.Complaints, api.Complaint{
			From: c.Trustee.Hex(), About: c.Owner, Attempt: c.Attempt, Reason: c.Reason, Block: c.Block,
		})
	}
	return out, nil
}

// year10000 is where RFC 3339 ends: a later deadline is none.
const year10000 = 253402300800

func (s *Server) ceremony(t *index.Trusteeship) api.Ceremony {
	out := api.Ceremony{Attempt: t.Attempt, Round: t.Round, Stage: "commit"}
	switch {
	case t.Round == index.CeremonyComplete:
		out.Stage = "complete"
	case t.Revealing:
		out.Stage = "reveal"
	}
	if t.Deadline > 0 && t.Deadline < year10000 {
		out.Deadline, out.Late = rfc3339(t.Deadline), s.now() >= t.Deadline
	}
	return out
}
