CREATE VIEW public.v AS SELECT pg_class.relname, n.nspname FROM (pg_class JOIN pg_namespace n ON ((pg_class.relnamespace = n.oid))) WHERE ((pg_class.relkind = ANY (ARRAY['r'::"char", 'p'::"char"])) AND (pg_class.oid <> ('pg_proc'::regclass)::oid));
CREATE VIEW public.w AS SELECT tables.table_name FROM information_schema.tables;
