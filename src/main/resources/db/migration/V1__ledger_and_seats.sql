-- Types that SQLite and PostgreSQL both take: SQLite keeps bytes as they are in a column of any type.
-- Times are RFC 3339 in UTC with milliseconds, so that text order is time order.

-- What the newest entry is, beside the entries: a ledger that lost its end is noticed.
CREATE TABLE contest (
    contest TEXT   NOT NULL PRIMARY KEY,
    ordinal BIGINT NOT NULL UNIQUE,
    term    BIGINT NOT NULL,
    seq     BIGINT NOT NULL,
    at      TEXT   NOT NULL,
    hash    BYTEA  NOT NULL CHECK (length(hash) = 32)
);

CREATE TABLE entry (
    contest    TEXT   NOT NULL REFERENCES contest (contest),
    seq        BIGINT NOT NULL,
    term       BIGINT NOT NULL,
    at         TEXT   NOT NULL,
    command_id TEXT   NOT NULL,
    salt       BYTEA  NOT NULL CHECK (length(salt) = 16),
    body       BYTEA  NOT NULL,
    prev_hash  BYTEA  NOT NULL CHECK (length(prev_hash) = 32),
    hash       BYTEA  NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (contest, seq),
    UNIQUE (contest, command_id)
);

-- What a token or code opens. Hashes only. A contest of '' is every contest of the server.
CREATE TABLE seat (
    token_hash BYTEA NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
    contest    TEXT  NOT NULL,
    role       TEXT  NOT NULL,
    who        TEXT  NOT NULL,
    at         TEXT  NOT NULL
);

-- The seats that a browser holds.
CREATE TABLE session (
    session_hash BYTEA NOT NULL CHECK (length(session_hash) = 32),
    contest      TEXT  NOT NULL,
    role         TEXT  NOT NULL,
    who          TEXT  NOT NULL,
    at           TEXT  NOT NULL,
    PRIMARY KEY (session_hash, contest, role, who)
);
