CREATE TABLE t (z integer, "exists" integer, "values" integer);
CREATE VIEW v AS SELECT z AS "user", 1 AS "true", z + 1 AS "null", z::bigint AS "default", z AS "end" FROM t WHERE "exists" > 1 AND "values" > 2;
CREATE VIEW w AS WITH "recursive" AS (SELECT 1 AS a), "json_table" AS (SELECT 2 AS b) SELECT "recursive".a, b FROM "recursive", "json_table";
