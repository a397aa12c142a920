-- Plans that are being written. One that becomes a contest is in that contest's ledger; its draft may stay.
CREATE TABLE plan_draft (
    id      TEXT   NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    title   TEXT   NOT NULL,
    text    BYTEA  NOT NULL,
    editor  TEXT   NOT NULL,
    at      TEXT   NOT NULL
);
