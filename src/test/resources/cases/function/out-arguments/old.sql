CREATE FUNCTION f(IN a integer, OUT x integer, OUT y text) LANGUAGE sql AS 'SELECT 1, ''a''';
