-- People who sign in with a password. Of passwords and codes only hashes are kept; a one-time password's secret is made of
-- this nonce and the server's own key, which is not in here.
CREATE TABLE account (
    id       TEXT   NOT NULL PRIMARY KEY,
    name     TEXT   NOT NULL UNIQUE,
    shown    TEXT   NOT NULL,
    password TEXT   NOT NULL DEFAULT '',
    totp     TEXT   NOT NULL DEFAULT '',
    step     BIGINT NOT NULL DEFAULT 0,
    disabled TEXT   NOT NULL DEFAULT '',
    at       TEXT   NOT NULL
);

-- What an account may act as; an empty contest is every contest.
CREATE TABLE account_role (
    account TEXT   NOT NULL,
    contest TEXT   NOT NULL,
    role    TEXT   NOT NULL,
    who     TEXT   NOT NULL,
    epoch   BIGINT NOT NULL,
    PRIMARY KEY (account, contest, role, who)
);

-- Links that invite, and codes for who has lost the phone: each works once.
CREATE TABLE account_code (
    code_hash BYTEA NOT NULL PRIMARY KEY CHECK (length(code_hash) = 32),
    account   TEXT  NOT NULL,
    kind      TEXT  NOT NULL,
    until     TEXT  NOT NULL
);
CREATE INDEX account_code_of ON account_code (account, kind);

CREATE TABLE sign_in (
    session_hash BYTEA NOT NULL PRIMARY KEY CHECK (length(session_hash) = 32),
    account      TEXT  NOT NULL,
    device       TEXT  NOT NULL,
    at           TEXT  NOT NULL,
    seen         TEXT  NOT NULL,
    looked       TEXT  NOT NULL
);
CREATE INDEX sign_in_of ON sign_in (account);

-- Who did what to which account; nothing here is changed or removed.
CREATE TABLE account_log (
    at      TEXT NOT NULL,
    account TEXT NOT NULL,
    by_whom TEXT NOT NULL,
    what    TEXT NOT NULL,
    about   TEXT NOT NULL
);
CREATE INDEX account_log_at ON account_log (at);
