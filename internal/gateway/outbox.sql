-- SPDX-License-Identifier: Apache-2.0
-- Ballots on their way to the ledger, in the order in which they were accepted. Not part of the read model: it
-- cannot be rebuilt. There are no times and no addresses in it, so that it says nothing about who voted when.
CREATE TABLE IF NOT EXISTS outbox (
  tracker BYTEA  PRIMARY KEY,
  seq     BIGINT NOT NULL,
  uuid    TEXT   NOT NULL,
  ballot  BYTEA  NOT NULL, -- empty once refused
  state   BIGINT NOT NULL, -- 0 on its way, 1 refused by the ledger
  code    TEXT   NOT NULL, -- of a refusal
  reason  TEXT   NOT NULL
);
CREATE INDEX IF NOT EXISTS outbox_state ON outbox (state, seq);
