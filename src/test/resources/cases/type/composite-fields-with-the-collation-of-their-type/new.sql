CREATE DOMAIN public.d AS text COLLATE pg_catalog."C";
CREATE TYPE public.ct AS (a character varying, b name, c public.d, e character varying(3)[], f text);
