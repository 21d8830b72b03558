CREATE SCHEMA app;
CREATE SCHEMA tools;
CREATE EXTENSION pgcrypto SCHEMA tools;
CREATE EXTENSION pg_trgm;
CREATE EXTENSION moddatetime;
SET search_path = app, tools, public;

CREATE TABLE person (
    name varchar(50),
    token text DEFAULT encode(gen_random_bytes(8), 'hex'),
    changed timestamp
);

CREATE VIEW alike AS
SELECT name FROM person WHERE similarity(name, 'ann') > 0.5 AND name % 'ann' AND crypt(name, 'x') <> '';

CREATE TRIGGER changed BEFORE UPDATE ON person FOR EACH ROW EXECUTE FUNCTION moddatetime('changed');
