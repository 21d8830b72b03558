CREATE EXTENSION pg_trgm;
CREATE TABLE users (name text);
CREATE INDEX i ON public.users USING gin (name public.gin_trgm_ops);
