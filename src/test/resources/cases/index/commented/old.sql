CREATE TABLE users (email text);
CREATE INDEX i ON users (email);
