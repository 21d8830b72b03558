CREATE TABLE t (a integer PRIMARY KEY, b text);
CREATE MATERIALIZED VIEW m AS SELECT 1 AS x;
---
ANALYZE t;
---
ANALYZE nope;
---
ANALYZE n.t;
---
ANALYZE t, nope;
---
TRUNCATE nope;
---
TRUNCATE t, n.nope;
---
REINDEX TABLE nope;
---
REINDEX INDEX t_pkey;
---
REINDEX INDEX nope;
---
REFRESH MATERIALIZED VIEW m;
---
REFRESH MATERIALIZED VIEW nope;
---
COPY nope FROM '/dev/null';
---
COPY n.t FROM '/dev/null';
---
COPY t (a, z) FROM '/dev/null';
---
COPY t (b, a) FROM '/dev/null';
---
VACUUM nope;
---
BEGIN; LOCK TABLE nope; COMMIT;
