CREATE TYPE public.agent AS (a text);
CREATE FUNCTION public.text2agent(text) RETURNS public.agent LANGUAGE sql AS 'SELECT ROW($1)::agent';
CREATE CAST (text AS public.agent) WITH FUNCTION public.text2agent(text) AS ASSIGNMENT;
