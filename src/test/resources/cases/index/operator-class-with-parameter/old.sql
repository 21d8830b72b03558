CREATE TABLE doc (words tsvector);
CREATE INDEX i ON doc USING gist (words);
