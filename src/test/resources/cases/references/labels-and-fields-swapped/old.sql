CREATE TYPE mood AS ENUM ('b', 'a');
CREATE TYPE pair AS (y integer, x text);
CREATE TABLE t (m mood DEFAULT 'b', p pair, CHECK (m <> 'a'), CHECK ((p).x <> 'k'));
CREATE VIEW v AS SELECT (p).x AS x, (p).y AS y FROM t WHERE m = 'b';
CREATE VIEW w AS SELECT m = 'a' AS m FROM t;
