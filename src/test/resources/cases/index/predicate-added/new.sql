CREATE TABLE users (email text, active boolean);
CREATE INDEX i ON users (email) WHERE active;
