CREATE TABLE users (email text);
CREATE INDEX ON users (email);
CREATE INDEX ON users (email);
