CREATE TABLE users (n integer);
CREATE INDEX i ON users (n) WHERE n > 5;
