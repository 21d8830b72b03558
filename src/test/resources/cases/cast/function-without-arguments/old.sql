CREATE TYPE agent AS (a text);
CREATE FUNCTION text2agent(text) RETURNS agent LANGUAGE sql AS 'SELECT ROW($1)::agent';
CREATE CAST (text AS agent) WITH FUNCTION text2agent AS ASSIGNMENT;
