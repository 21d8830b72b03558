CREATE TABLE public.t (a text);
CREATE VIEW public.v AS SELECT SUBSTRING(t.a SIMILAR '%#"[0-9]+#"%'::text ESCAPE '#'::text) AS number FROM public.t;
