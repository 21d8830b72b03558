CREATE TABLE doc (id integer, at date);
CREATE INDEX doc_at ON doc (at);
