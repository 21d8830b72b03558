CREATE TABLE t (id bigint, s text DEFAULT 's', u text DEFAULT 's'::text);
CREATE VIEW w AS SELECT 's'::text AS s;
