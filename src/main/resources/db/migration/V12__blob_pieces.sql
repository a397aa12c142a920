-- Where nodes share the database, the bytes of a large blob in pieces, so that none holds the writing session for long. The
-- row in blob comes last: pieces without one are of a transfer that was broken off.
CREATE TABLE blob_piece (
    contest TEXT   NOT NULL,
    sha256  BYTEA  NOT NULL CHECK (length(sha256) = 32),
    n       BIGINT NOT NULL,
    bytes   BYTEA  NOT NULL,
    PRIMARY KEY (contest, sha256, n)
);
