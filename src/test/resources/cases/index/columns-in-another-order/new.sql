CREATE TABLE users (a integer, b integer);
CREATE INDEX ab ON users (b, a);
