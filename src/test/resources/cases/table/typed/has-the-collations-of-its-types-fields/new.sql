CREATE TYPE public.c AS (x integer, y character varying COLLATE pg_catalog."C");
CREATE TABLE public.t OF public.c;
CREATE TABLE public.l (x integer, y text COLLATE pg_catalog."C");
CREATE TABLE public.o OF public.c;
