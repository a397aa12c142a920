-- A seat that was revoked has a higher epoch: what was given out before opens it no more.
ALTER TABLE seat ADD COLUMN epoch BIGINT NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN epoch BIGINT NOT NULL DEFAULT 0;

-- What the contest calls the browser that sits there: its ledger says whether it still does.
ALTER TABLE session ADD COLUMN phone TEXT NOT NULL DEFAULT '';

-- Codes that are used once: printed slips, spare cards, six digits. Hashes only; whether one still opens its seat, the
-- contest's ledger says. The public's seats are not kept there: theirs are used up here.
CREATE TABLE code (
    code_hash BYTEA  NOT NULL PRIMARY KEY CHECK (length(code_hash) = 32),
    contest   TEXT   NOT NULL,
    means     TEXT   NOT NULL,
    role      TEXT   NOT NULL,
    who       TEXT   NOT NULL,
    batch     TEXT   NOT NULL,
    card      BIGINT NOT NULL,
    at        TEXT   NOT NULL,
    used      TEXT   NOT NULL DEFAULT ''
);
