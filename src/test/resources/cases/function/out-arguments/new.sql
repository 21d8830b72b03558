CREATE FUNCTION f(IN a integer, OUT x integer, OUT z text) LANGUAGE sql AS 'SELECT 1, ''a''';
