CREATE SCHEMA s;
CREATE TYPE s.fr AS RANGE (subtype = float8, multirange_type_name = s.fmr);
CREATE TYPE xrange AS RANGE (subtype = int);
CREATE TABLE t (a s.fmr DEFAULT '{[1,2),[2,3)}', b xmultirange DEFAULT '{[1,2],[3,4]}', c xrange DEFAULT '[1,1)', CHECK (b @> 5 AND a <> '{}'));
CREATE VIEW v AS SELECT s.fmr(s.fr(1, 2), s.fr(3, 4)) AS a, s.fmr() AS b, '{[1,2)}'::s.fmr + '{[5,6)}' AS c, xrange(1, 2)::xmultirange AS d, '[1,2)'::s.fr <@ t.a AS e FROM t;
CREATE TABLE u AS SELECT multirange(s.fr(1, 2)) AS a, unnest(t.a) AS b, lower(t.a) AS c, range_merge(t.a) AS d, range_agg(xrange(1, 2)) AS e, t.a * t.a AS f FROM t GROUP BY t.a;
CREATE FUNCTION f(s.fmr, xmultirange[]) RETURNS s.fmr LANGUAGE sql AS 'SELECT $1';
