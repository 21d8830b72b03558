CREATE TABLE summary AS SELECT 1 AS n, 'x'::text AS label WITH NO DATA;
