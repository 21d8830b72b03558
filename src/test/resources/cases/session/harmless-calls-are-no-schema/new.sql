CREATE SEQUENCE s;
SELECT pg_catalog.setval('s', 5, true);
SELECT lower('A'), count(*) FROM pg_class;
WITH x AS (SELECT now()) SELECT * FROM x;
VALUES (upper('a'));
SELECT set_config('work_mem', '8MB', false);
PREPARE q AS SELECT 1;
EXPLAIN SELECT abs(-1);
