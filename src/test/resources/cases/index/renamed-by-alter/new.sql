CREATE TABLE users (email text);
CREATE INDEX j ON users (email);
ALTER INDEX j RENAME TO i;
