CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE DOMAIN code AS varchar(4);
CREATE DOMAIN short_code AS code;
CREATE TABLE t (m mood, c code, s short_code, a integer[], r int4range, n name);
CREATE INDEX i1 ON t (m enum_ops, c text_ops, s pg_catalog.text_ops, a array_ops, r range_ops, n name_ops);
CREATE INDEX i2 ON t USING gin (a array_ops);
CREATE INDEX i3 ON t USING gist (r range_ops);
