-- 'db/*.sql' and src/*.sql open nothing: /* ' " ( */
SELECT '/* -- ( $$', $$ ' " ( $$, E'\'(', "(" FROM (VALUES (1)) AS v ("(");
