CREATE SCHEMA s;
CREATE TYPE s.fr AS RANGE (subtype = float8, multirange_type_name = s.fmr);
CREATE TYPE xrange AS RANGE (subtype = int4, multirange_type_name = public.xmultirange);
SET search_path = s, public;
CREATE TABLE public.t (a fmr DEFAULT '{[1,3)}'::fmr, b xmultirange DEFAULT '{[1,2],[3,4]}', c xrange DEFAULT 'empty', CHECK ((b @> 5) AND a <> '{}'::fmr));
CREATE VIEW public.v AS SELECT fmr(fr(1::float8, 2), fr(3, 4)) AS a, fmr() AS b, '{[1,2)}'::fmr + '{[5,6)}'::fmr AS c, xrange(1, 2)::xmultirange AS d, '[1,2)'::fr <@ t.a AS e FROM t;
CREATE TABLE public.u (a fmr, b fr, c float8, d fr, e xmultirange, f fmr);
CREATE FUNCTION public.f(fmr, xmultirange[]) RETURNS fmr LANGUAGE sql AS 'SELECT $1';
