CREATE TABLE doc (kind text);
ALTER TABLE doc ALTER kind SET (n_distinct = 5);
