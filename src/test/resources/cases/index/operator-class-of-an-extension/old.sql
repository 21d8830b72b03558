CREATE EXTENSION pg_trgm;
CREATE TABLE users (name text);
CREATE INDEX i ON users USING gin (name gin_trgm_ops);
