-- The relations of the system's schemas, each with its columns and their types: what
-- system-relations.txt must be.
SELECT n.nspname || '.' || c.relname || E'\t'
    || string_agg(a.attname || ' ' || format_type(a.atttypid, NULL), ',' ORDER BY a.attnum)
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
 WHERE n.nspname IN ('pg_catalog', 'information_schema') AND c.relkind IN ('r', 'v')
 GROUP BY n.nspname, c.relname
 ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"
