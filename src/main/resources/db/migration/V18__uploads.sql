-- Files on their way in several requests. Kept for who asks, after the file is whole, until they run out.
CREATE TABLE upload (
    id         TEXT   NOT NULL PRIMARY KEY,
    contest    TEXT   NOT NULL,
    who        TEXT   NOT NULL,
    role       TEXT   NOT NULL,
    presenter  TEXT   NOT NULL,
    exhibit    TEXT   NOT NULL,
    title      TEXT   NOT NULL,
    length     BIGINT NOT NULL CHECK (length > 0),
    sha256     TEXT   NOT NULL,
    until_ms   BIGINT NOT NULL,
    -- so much has come, where nodes share the bytes; in a folder the file says it
    size       BIGINT NOT NULL,
    -- the node that prepares the whole file, and since when; empty: none
    claimed_by TEXT   NOT NULL,
    claimed_ms BIGINT NOT NULL,
    -- empty: not settled
    outcome    TEXT   NOT NULL
);
CREATE INDEX upload_contest ON upload (contest);
-- The bytes where nodes share them, as in blob_piece.
CREATE TABLE upload_piece (
    upload   TEXT   NOT NULL,
    position BIGINT NOT NULL,
    bytes    BYTEA  NOT NULL,
    PRIMARY KEY (upload, position)
);
