CREATE TABLE users (email text, n integer);
CREATE INDEX i ON users (email, n);
