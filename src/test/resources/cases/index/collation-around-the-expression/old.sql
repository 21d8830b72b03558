CREATE TABLE t (tx text, v varchar(10));
CREATE INDEX ON t ((tx COLLATE "C"));
CREATE INDEX ON t ((lower(tx) COLLATE "C"), (((v)) COLLATE "POSIX") text_pattern_ops);
CREATE INDEX ON t ((tx || v COLLATE "C"));
CREATE INDEX i ON t ((tx COLLATE "C") COLLATE "POSIX", (tx::varchar COLLATE "C") DESC);
CREATE TABLE p (tx text) PARTITION BY RANGE ((lower(tx) COLLATE "C"), (tx COLLATE "POSIX"));
