-- SPDX-License-Identifier: Apache-2.0
-- The read model of the ledger. Every row is a function of final blocks: the whole can be deleted and built
-- again. Both SQLite and PostgreSQL take these statements. Times are block times in unix seconds, hashes and
-- addresses are raw bytes.

-- How far the blocks were read; one row.
CREATE TABLE IF NOT EXISTS progress (
  one       BIGINT PRIMARY KEY,
  version   BIGINT NOT NULL,  -- of this schema
  elections BYTEA  NOT NULL,  -- address of the Elections contract
  genesis   BYTEA  NOT NULL,  -- hash of block 0: which ledger
  block     BIGINT NOT NULL,
  hash      BYTEA  NOT NULL,
  time      BIGINT NOT NULL
);

CREATE TABLE IF NOT EXISTS elections (
  id          BIGINT PRIMARY KEY, -- from 0 in order of creation
  address     BYTEA  NOT NULL UNIQUE,
  uuid        TEXT   NOT NULL UNIQUE,
  campaign    BYTEA  NOT NULL,
  organiser   BYTEA  NOT NULL,
  created     BIGINT NOT NULL,    -- block
  phase       BIGINT NOT NULL,    -- IElection.Phase without regard to the clock
  manifest    BYTEA,
  opens_at    BIGINT NOT NULL,
  closes_at   BIGINT NOT NULL,
  shuffled    BIGINT NOT NULL,
  decryptions BIGINT NOT NULL,
  members     BIGINT NOT NULL,    -- the last so many trustees are one group
  threshold   BIGINT NOT NULL,
  round_seconds BIGINT NOT NULL,
  attempt     BIGINT NOT NULL,    -- of the key ceremony, 0 before it is frozen
  attempt_since BIGINT NOT NULL,  -- time
  election    BYTEA,              -- SHA-256 of the election object, trustees and credentials, from opening on
  trustees    BYTEA,
  credentials BYTEA,
  object      BYTEA,
  roll_root   BYTEA,
  roll_count  BIGINT NOT NULL,
  head        BYTEA,
  height      BIGINT NOT NULL,    -- of the next event
  voters      BIGINT NOT NULL,
  ballots     BIGINT NOT NULL,
  outcome     BYTEA,              -- from finality on
  final_block BIGINT NOT NULL
);
CREATE INDEX IF NOT EXISTS elections_campaign ON elections (campaign, id);

CREATE TABLE IF NOT EXISTS parties (
  election BIGINT NOT NULL,
  role     TEXT   NOT NULL, -- trustee, registrar
  position BIGINT NOT NULL, -- from 0
  account  BYTEA  NOT NULL,
  PRIMARY KEY (election, role, position)
);

CREATE TABLE IF NOT EXISTS events (
  election  BIGINT NOT NULL,
  height    BIGINT NOT NULL,
  type      TEXT   NOT NULL,
  payload   BYTEA  NOT NULL,
  head      BYTEA  NOT NULL,
  block     BIGINT NOT NULL,
  time      BIGINT NOT NULL,
  tx_index  BIGINT NOT NULL,
  log_index BIGINT NOT NULL,
  PRIMARY KEY (election, height)
);

CREATE TABLE IF NOT EXISTS ballots (
  election    BIGINT NOT NULL,
  height      BIGINT NOT NULL,
  tracker     BYTEA  NOT NULL,
  credential  BYTEA  NOT NULL, -- Keccak-256 of the public credential's text
  size        BIGINT NOT NULL,
  block       BIGINT NOT NULL,
  time        BIGINT NOT NULL,
  tx_index    BIGINT NOT NULL,
  log_index   BIGINT NOT NULL,
  tx          BYTEA  NOT NULL,
  replaces    BYTEA,           -- tracker of the credential's ballot before
  replaced_by BYTEA,           -- tracker of the credential's next ballot
  PRIMARY KEY (election, height)
);
CREATE UNIQUE INDEX IF NOT EXISTS ballots_tracker ON ballots (election, tracker);

-- One row for each block with ballots.
CREATE TABLE IF NOT EXISTS turnout (
  election BIGINT NOT NULL,
  block    BIGINT NOT NULL,
  time     BIGINT NOT NULL,
  voters   BIGINT NOT NULL,
  ballots  BIGINT NOT NULL,
  PRIMARY KEY (election, block)
);

CREATE TABLE IF NOT EXISTS rolls (
  election    BIGINT NOT NULL,
  block       BIGINT NOT NULL,
  log_index   BIGINT NOT NULL,
  registrar   BYTEA  NOT NULL,
  root        BYTEA  NOT NULL,
  count       BIGINT NOT NULL,
  credentials BYTEA  NOT NULL,
  PRIMARY KEY (election, block, log_index)
);

-- The trustees' messages in the rounds of the key ceremony.
CREATE TABLE IF NOT EXISTS ceremony (
  election  BIGINT NOT NULL,
  attempt   BIGINT NOT NULL, -- from 1; only the last one counts
  round     BIGINT NOT NULL, -- from 0
  trustee   BYTEA  NOT NULL,
  payload   BYTEA  NOT NULL,
  committed BIGINT NOT NULL, -- time
  revealed  BIGINT NOT NULL, -- time, 0 until then
  PRIMARY KEY (election, attempt, round, trustee)
);

CREATE TABLE IF NOT EXISTS complaints (
  election  BIGINT NOT NULL,
  block     BIGINT NOT NULL,
  log_index BIGINT NOT NULL,
  attempt   BIGINT NOT NULL,
  trustee   BYTEA  NOT NULL, -- who complains
  owner     BIGINT NOT NULL, -- about which trustee, from 1
  reason    TEXT   NOT NULL,
  PRIMARY KEY (election, block, log_index)
);

CREATE TABLE IF NOT EXISTS submissions (
  election  BIGINT NOT NULL,
  block     BIGINT NOT NULL,
  log_index BIGINT NOT NULL,
  height    BIGINT NOT NULL,
  type      TEXT   NOT NULL,
  payload   BYTEA  NOT NULL,
  submitter BYTEA  NOT NULL,
  time      BIGINT NOT NULL,
  PRIMARY KEY (election, block, log_index)
);

-- Attestations of single events, and of outcomes (type "Outcome": payload is the outcome, head the chain's).
CREATE TABLE IF NOT EXISTS attestations (
  election  BIGINT NOT NULL,
  block     BIGINT NOT NULL,
  log_index BIGINT NOT NULL,
  height    BIGINT NOT NULL,
  type      TEXT   NOT NULL,
  payload   BYTEA  NOT NULL,
  head      BYTEA,
  account   BYTEA  NOT NULL,
  validator BIGINT NOT NULL, -- 1 if it counts towards finality
  time      BIGINT NOT NULL,
  PRIMARY KEY (election, block, log_index)
);

-- Parts of payloads: latest version of each, of every publisher until one publisher's are right, then only those.
CREATE TABLE IF NOT EXISTS chunks (
  election  BIGINT NOT NULL,
  payload   BYTEA  NOT NULL,
  publisher BYTEA  NOT NULL,
  total     BIGINT NOT NULL,
  part      BIGINT NOT NULL,
  data      BYTEA  NOT NULL,
  PRIMARY KEY (election, payload, publisher, total, part)
);

-- Payloads that are complete and have their hash.
CREATE TABLE IF NOT EXISTS payloads (
  election  BIGINT NOT NULL,
  payload   BYTEA  NOT NULL,
  publisher BYTEA  NOT NULL,
  total     BIGINT NOT NULL,
  size      BIGINT NOT NULL,
  block     BIGINT NOT NULL,
  PRIMARY KEY (election, payload)
);
-- Campaigns are found by their documents, which any of their elections may hold.
CREATE INDEX IF NOT EXISTS payloads_payload ON payloads (payload);
