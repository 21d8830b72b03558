CREATE SCHEMA postgres;
CREATE TABLE postgres.a (x integer);
CREATE TABLE public.b (x integer);
