CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION f(text) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE VIEW types AS SELECT 'int8'::regtype AS a;
CREATE VIEW functions AS SELECT 'f(text)'::regprocedure AS a;
CREATE VIEW operators AS SELECT '+(int8,int8)'::regoperator AS a;
