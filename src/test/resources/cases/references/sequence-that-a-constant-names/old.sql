CREATE SEQUENCE s;
CREATE TABLE t (id bigint DEFAULT nextval('s'), s text DEFAULT 's', u text DEFAULT 's'::text);
CREATE VIEW v AS SELECT nextval('s') AS n;
CREATE VIEW w AS SELECT 's'::text AS s;
DROP SEQUENCE s CASCADE;
