CREATE TYPE public.mood AS ENUM ('sad', 'glad');
CREATE TABLE public.a (i integer, m public.mood, n numeric(10,2), v character varying(100), b bit varying(80), t timestamp(3) without time zone) WITH (fillfactor='70');
CREATE TABLE public.p (t text STORAGE PLAIN);
CREATE TABLE public.q (i integer);
