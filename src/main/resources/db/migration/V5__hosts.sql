-- Which node may write a contest, where several share the database. Times by the database's clock, in milliseconds since 1970.
CREATE TABLE host (
    contest     TEXT   NOT NULL PRIMARY KEY REFERENCES contest (contest),
    node        TEXT   NOT NULL,
    term        BIGINT NOT NULL,
    lease_until BIGINT NOT NULL
);
