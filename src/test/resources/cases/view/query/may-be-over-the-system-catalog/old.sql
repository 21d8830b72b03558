CREATE VIEW v AS SELECT relname, nspname FROM pg_class JOIN pg_catalog.pg_namespace n ON relnamespace = n.oid WHERE relkind IN ('r', 'p') AND pg_class.oid <> 'pg_catalog.pg_proc'::regclass;
CREATE VIEW w AS SELECT table_name FROM information_schema.tables;
