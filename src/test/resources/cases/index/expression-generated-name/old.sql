CREATE TABLE users (email text, n integer);
CREATE INDEX ON users (lower(email));
CREATE INDEX ON users ((n + 1));
CREATE INDEX ON users (n, lower(email));
