-- Which nodes reach the database, where several share it: each counts on while it does. Times by the database's clock, in
-- milliseconds since 1970.
CREATE TABLE node (
    node    TEXT   NOT NULL PRIMARY KEY,
    count   BIGINT NOT NULL,
    said_at BIGINT NOT NULL
);
