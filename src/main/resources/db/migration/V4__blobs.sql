-- Photographs and the like, by the SHA-256 of their bytes. Where the store is a folder, the bytes are a file in blobs/.
CREATE TABLE blob (
    contest TEXT   NOT NULL,
    sha256  BYTEA  NOT NULL CHECK (length(sha256) = 32),
    type    TEXT   NOT NULL,
    size    BIGINT NOT NULL,
    at      TEXT   NOT NULL,
    bytes   BYTEA,
    PRIMARY KEY (contest, sha256)
);
