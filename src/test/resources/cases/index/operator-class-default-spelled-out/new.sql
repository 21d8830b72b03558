CREATE TABLE users (email text, n integer);
CREATE INDEX i ON users (email text_ops, n int4_ops);
