-- Who is told of a contest's results, and what is on its way to them. The secret signs, so it must be kept as it is; no view and no answer has it again.
CREATE TABLE webhook (
    id      TEXT   NOT NULL PRIMARY KEY,
    contest TEXT   NOT NULL,
    url     TEXT   NOT NULL,
    secret  BYTEA  NOT NULL,
    at      TEXT   NOT NULL,
    stopped TEXT   NOT NULL,
    told    TEXT   NOT NULL
);

CREATE TABLE webhook_message (
    id       TEXT   NOT NULL PRIMARY KEY,
    webhook  TEXT   NOT NULL REFERENCES webhook (id),
    at       TEXT   NOT NULL,
    body     BYTEA  NOT NULL,
    attempts BIGINT NOT NULL,
    due      TEXT   NOT NULL,
    state    TEXT   NOT NULL,
    answer   TEXT   NOT NULL
);

CREATE INDEX webhook_message_due ON webhook_message (state, due);
