CREATE TABLE t (n name, v varchar(9), c text);
CREATE VIEW a AS SELECT string_agg(t.n::text, ','::text ORDER BY (t.n::text) DESC) AS s, string_agg(v::text, ','::text ORDER BY (v::text)) AS v, string_agg(c, ','::text ORDER BY n) AS o FROM t;
