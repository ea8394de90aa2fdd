// SPDX-License-Identifier: Apache-2.0

package budget

// StepRecord is a [Step] to be written down: ids in place of indices, exact
// numbers in text, "" where there is none. Its JSON stands in published files:
// members are added, never changed.
type StepRecord struct {
	Project         string          `json:"project"`
	Name            string          `json:"name"`
	Cost            Number          `json:"cost"`
	Votes           Number          `json:"votes"`
	Score           Number          `json:"score"`
	LeftBefore      Number          `json:"left_before"`
	Funded          bool            `json:"funded"`
	Stage           Stage           `json:"stage"`
	Reason          Reason          `json:"reason,omitempty"`
	TopUp           Number          `json:"top_up,omitempty"`
	Cap             *Cap            `json:"cap,omitempty"` // that it exceeds
	MissingVotes    Number          `json:"missing_votes,omitempty"`
	MissingMoney    Number          `json:"missing_money,omitempty"`
	TiedWith        []string        `json:"tied_with,omitempty"`
	TieBy           Tie             `json:"tie_by,omitempty"`
	Supporters      int             `json:"supporters,omitempty"`
	SupportersMoney Number          `json:"supporters_money,omitempty"`
	Payments        []PaymentRecord `json:"payments,omitempty"`
	Load            Number          `json:"load,omitempty"`
}

// PaymentRecord is a [Payment] to be written down.
type PaymentRecord struct {
	Amount Number `json:"amount"`
	Voters int    `json:"voters"`
}

// Records are an allocation's steps, to be written down. in is the instance that
// the allocation was made of.
func (a *Allocation) Records(in *Instance) []StepRecord {
	records := make([]StepRecord, len(a.Steps))
	for i := range a.Steps {
		s, p := &a.Steps[i], &in.Projects[a.Steps[i].Project]
		r := StepRecord{
			Project: p.ID, Name: p.Name, Cost: NewNumber(p.Cost), Votes: NewNumber(s.Votes), Score: NewNumber(s.Score),
			LeftBefore: NewNumber(s.Left), Funded: s.Funded, Stage: s.Stage, Reason: s.Reason, TopUp: NewNumber(s.TopUp),
			MissingVotes: NewNumber(s.MissingVotes), MissingMoney: NewNumber(s.MissingMoney),
			TiedWith: in.IDs(s.TiedWith), TieBy: s.TieBy,
			Supporters: s.Supporters, SupportersMoney: NewNumber(s.SupportersMoney), Load: NewNumber(s.Load),
		}
		if s.Reason == ReasonCap {
			r.Cap = &a.Rule.Caps[s.Cap]
		}
		for _, paid := range s.Payments {
			r.Payments = append(r.Payments, PaymentRecord{NewNumber(paid.Amount), paid.Voters})
		}
		records[i] = r
	}
	return records
}

// IDs are the ids of projects given by their indices. It is never nil.
func (in *Instance) IDs(projects []int) []string {
	ids := make([]string, len(projects))
	for i, p := range projects {
		ids[i] = in.Projects[p].ID
	}
	return ids
}
