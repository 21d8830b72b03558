CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION f(text) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE VIEW types AS SELECT 'int'::regtype AS a;
CREATE VIEW functions AS SELECT 'f(int)'::regprocedure AS a;
CREATE VIEW operators AS SELECT '+(int,int)'::regoperator AS a;
