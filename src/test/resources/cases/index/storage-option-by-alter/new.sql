CREATE TABLE users (email text);
CREATE INDEX i ON users (email);
ALTER INDEX i SET (fillfactor = 60);
