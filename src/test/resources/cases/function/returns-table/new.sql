CREATE FUNCTION f() RETURNS TABLE (id int4, name pg_catalog.text) LANGUAGE sql ROWS 1000 AS 'SELECT 1, ''a''';
