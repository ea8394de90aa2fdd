// SPDX-License-Identifier: Apache-2.0

package gateway

import (
	"context"
	"fmt"
	"math"
	"sync"
)

// carried is a ballot from its first check until it is final or refused.
type carried struct {
	tracker    [32]byte
	uuid       string
	credential credentialKey

	received chan struct{} // closed when it is in the outbox, or failed before
	settled  chan struct{} // closed when it is final or refused
	err      error         // why it failed before the outbox; read after received
	refused  *Problem      // why the ledger refused it; read after settled
}

// credentialKey is a credential in an election, hashed: nothing to find in a memory dump or a log.
type credentialKey [32]byte

// carrier takes ballots from the outbox to the ledger. There is at most one ballot of a credential on its way, so
// that an older ballot cannot overtake a newer one, whatever is sent again.
type carrier struct {
	cfg    *Config
	outbox *outbox
	ctx    context.Context
	stop   context.CancelFunc
	done   sync.WaitGroup

	mu           sync.Mutex
	byTracker    map[[32]byte]*carried
	byCredential map[credentialKey]*carried
	queue        []outboxRow // committed, not yet submitted, in order
	wake         chan struct{}
	troubled     error // the last reason why nothing could be sent, nil while all is well
}

func newCarrier(cfg *Config, o *outbox) *carrier {
	c := &carrier{
		cfg: cfg, outbox: o, byTracker: map[[32]byte]*carried{}, byCredential: map[credentialKey]*carried{},
		wake: make(chan struct{}, 1),
	}
	c.ctx, c.stop = context.WithCancel(context.Background())
	return c
}

// start takes up what an earlier life left, then carries until close.
func (c *carrier) start(ctx context.Context) error {
	rows, err := c.outbox.pending(ctx)
	if err != nil {
		return fmt.Errorf("gateway: reading the outbox: %w", err)
	}
	c.cfg.Index.Subscribe(c.final)
	for _, row := range rows {
		c.takeUp(ctx, row)
	}
	if len(rows) > 0 {
		c.cfg.Logger.Info("ballots of an earlier run taken up", "ballots", len(rows))
	}
	c.done.Add(1)
	go c.run()
	return nil
}

// takeUp carries a ballot of an earlier life. Two of one credential are there only if the first was settled and
// the disk failed to record it; the second waits.
func (c *carrier) takeUp(ctx context.Context, row outboxRow) {
	key := keyOf(row.uuid, row.ballot)
	b, existing := c.reserve(row.tracker, row.uuid, key, math.MaxInt)
	switch {
	case existing:
	case b != nil:
		close(b.received)
		if !c.settleIfFinal(ctx, b) {
			c.enqueue(row)
		}
	default:
		c.done.Add(1)
		go func() {
			defer c.done.Done()
			select {
			case <-c.blocker(key):
				c.takeUp(c.ctx, row)
			case <-c.ctx.Done():
			}
		}()
	}
}

// blocker is closed when a credential has no ballot on its way any more.
func (c *carrier) blocker(key credentialKey) <-chan struct{} {
	c.mu.Lock()
	defer c.mu.Unlock()
	if b := c.byCredential[key]; b != nil {
		return b.settled
	}
	free := make(chan struct{})
	close(free)
	return free
}

// close stops sending. What is not final stays in the outbox.
func (c *carrier) close() {
	c.stop()
	c.done.Wait()
}

// reserve enters a ballot, or returns the one with its tracker, existing. Nil when there is no room or the
// credential has another ballot on its way: see refusal.
func (c *carrier) reserve(tracker [32]byte, uuid string, key credentialKey, room int) (b *carried, existing bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if b := c.byTracker[tracker]; b != nil {
		return b, true
	}
	if len(c.byTracker) >= room || c.byCredential[key] != nil {
		return nil, false
	}
	b = &carried{
		tracker: tracker, uuid: uuid, credential: key, received: make(chan struct{}), settled: make(chan struct{}),
	}
	c.byTracker[tracker], c.byCredential[key] = b, b
	return b, false
}

// release gives up a ballot that failed before the outbox.
func (c *carrier) release(b *carried, err error) {
	b.err = err
	c.forget(b)
	close(b.received)
}

func (c *carrier) forget(b *carried) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.byTracker[b.tracker] != b {
		return false
	}
	delete(c.byTracker, b.tracker)
	delete(c.byCredential, b.credential)
	return true
}

func (c *carrier) find(tracker [32]byte) *carried {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.byTracker[tracker]
}

// busy is whether a credential has a ballot on its way; count is how many ballots are.
func (c *carrier) busy(key credentialKey) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.byCredential[key] != nil
}

func (c *carrier) count() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return len(c.byTracker)
}

// trouble is why ballots do not reach the ledger, nil while they do.
func (c *carrier) trouble() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.troubled
}

func (c *carrier) setTrouble(err error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.troubled = err
}

// accepted is called once a ballot is in the outbox.
func (c *carrier) accepted(b *carried, row outboxRow) {
	close(b.received)
	c.enqueue(row)
}

func (c *carrier) enqueue(row outboxRow) {
	c.mu.Lock()
	c.queue = append(c.queue, row)
	c.mu.Unlock()
	select {
	case c.wake <- struct{}{}:
	default:
	}
}
