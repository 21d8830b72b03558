CREATE TYPE mood AS ENUM ('a', 'b');
CREATE TABLE t (m mood DEFAULT 'a'::mood CHECK (m IN ('a'::mood, 'b')), n mood[] DEFAULT ARRAY['a'::mood, 'b'], o mood[] DEFAULT '{a,b}'::mood[] CHECK (o @> '{a}'));
CREATE VIEW v AS SELECT CASE m WHEN 'a'::mood THEN 'b'::mood ELSE 'a' END AS c FROM t WHERE m <> 'a'::mood;
ALTER TYPE mood RENAME VALUE 'b' TO 'c';
ALTER TYPE mood RENAME VALUE 'a' TO 'b';
