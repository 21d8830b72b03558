CREATE TABLE t (a integer PRIMARY KEY, b text);
CREATE TABLE u (a integer, b text);
---
INSERT INTO t VALUES (1, 'a');
---
INSERT t VALUES (1, 'a');
---
INSERT INTO t (a b) VALUES (1, 'a');
---
INSERT INTO t VALUES (1, 'a';
---
INSERT INTO t VALUES (1 'a');
---
INSERT INTO t VALUES (1,, 'a');
---
INSERT INTO t VALEUS (1, 'a');
---
INSERT INTO t (a) OVERRIDING SYSTEM VALUE VALUES (1);
---
INSERT INTO t (a) OVERRIDING SOME VALUE VALUES (1);
---
INSERT INTO t AS x (a, b) SELECT a, b FROM u ON CONFLICT (a) DO UPDATE SET b = excluded.b WHERE x.b IS NULL RETURNING *;
---
INSERT INTO t (a) VALUES (1) ON CONFLICT DO NOTING;
---
INSERT INTO t (a) VALUES (1) ON CONFLICT (a) DO UPDATE b = 1;
---
INSERT INTO t DEFAULT VALUES RETURNING;
---
UPDATE t SET b = 'x' WHERE a = 1;
---
UPDATE t SET b 'x';
---
UPDATE t SET b = 'x', WHERE a = 1;
---
UPDATE ONLY t SET (a, b) = (SELECT 1, 'x') FROM u WHERE u.a = t.a;
---
UPDATE t b = 'x';
---
DELETE FROM t WHERE a = 1;
---
DELETE t WHERE a = 1;
---
DELETE FROM t WERE a = 1;
---
DELETE FROM t USING u WHERE t.a = u.a RETURNING t.*;
---
MERGE INTO t USING u ON t.a = u.a WHEN MATCHED THEN UPDATE SET b = u.b WHEN NOT MATCHED THEN INSERT (a, b) VALUES (u.a, u.b);
---
MERGE INTO t USING u ON t.a = u.a WHEN MATCHED AND t.b IS NULL THEN DELETE WHEN NOT MATCHED BY SOURCE THEN DO NOTHING WHEN NOT MATCHED BY TARGET THEN INSERT DEFAULT VALUES;
---
MERGE INTO t USING u ON t.a = u.a WHEN MATCHED THEN INSERT (a) VALUES (1);
---
MERGE INTO t USING u ON t.a = u.a;
---
MERGE t USING u ON t.a = u.a WHEN MATCHED THEN DELETE;
---
WITH x AS (SELECT 1 AS a) MERGE INTO t USING x ON t.a = x.a WHEN MATCHED THEN DELETE;
---
WITH x AS (SELECT 1 AS a) INSERT INTO t (a) SELECT a FROM x;
---
WITH x (SELECT 1) SELECT 1;
---
(SELECT 1) UNION (SELECT 2) ORDER BY 1;
---
SELECT 1 AS a INTO n;
---
SELECT pg_catalog.setval('t_seq' 1, false);
---
SELECT FROM t WHERE;
---
SELECT a b c FROM t;
---
SELECT a, FROM t;
---
SELEC a FROM t;
---
VALUES (1), (2);
---
VALUES (1) (2);
---
VALUE (1);
---
TABLE t;
---
TABLE t t;
---
COPY t FROM '/dev/null' WITH (FORMAT csv, HEADER);
---
COPY t (a, b) FROM '/dev/null' CSV HEADER DELIMITER ';' QUOTE AS '"' NULL 'x';
---
COPY t FORM '/dev/null';
---
COPY t FROM '/dev/null' WITH (FORMATT csv);
---
COPY t FROM '/dev/null' WITH (FORMAT csv HEADER);
---
COPY t FROM '/dev/null' SOMEHOW;
---
COPY (SELECT 1) FROM '/dev/null';
---
COPY t (a b) FROM '/dev/null';
---
CALL now;
---
CALL f(1,);
---
CALL f(1) 2;
---
DO 17;
---
DO;
---
DO $$ BEGIN NULL; END $$;
---
DO LANGUAGE plpgsql $$ BEGIN NULL; END $$;
---
DO LANGUAGE $$ BEGIN NULL; END $$;
---
DO $$ BEGIN NULL; END $$ plpgsql;
---
DO $$ BEGIN NULL; END $$ $$ BEGIN NULL; END $$;
---
FOO BAR;
---
1;
---
;
