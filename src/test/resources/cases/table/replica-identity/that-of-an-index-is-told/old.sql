CREATE TABLE doc (id integer NOT NULL);
CREATE UNIQUE INDEX doc_id_key ON doc (id);
