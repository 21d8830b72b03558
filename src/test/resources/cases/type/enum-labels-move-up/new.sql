CREATE TYPE mood AS ENUM ('b', 'c');
CREATE TABLE t (m mood DEFAULT 'b'::mood CHECK (m IN ('b'::mood, 'c')), n mood[] DEFAULT ARRAY['b'::mood, 'c'], o mood[] DEFAULT '{b,c}'::mood[] CHECK (o @> '{b}'));
CREATE VIEW v AS SELECT CASE m WHEN 'b'::mood THEN 'c'::mood ELSE 'b' END AS c FROM t WHERE m <> 'b'::mood;
