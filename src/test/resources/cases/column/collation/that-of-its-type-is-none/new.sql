CREATE DOMAIN public.d AS text COLLATE pg_catalog."C";
CREATE DOMAIN public.e AS public.d;
CREATE TABLE public.t (a character varying, b name, c public.d, f text[], g public.e);
