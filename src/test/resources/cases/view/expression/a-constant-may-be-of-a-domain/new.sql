CREATE DOMAIN public.code AS character varying(10);
CREATE DOMAIN public.amount AS integer;
CREATE VIEW public.v AS SELECT ('x'::character varying)::public.code AS a, (NULL::character varying)::public.code AS b, (5)::public.amount AS c;
