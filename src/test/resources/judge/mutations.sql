-- Statements that change a schema, found in the catalogs of the server that has it: each query gives
-- statements of one kind, one of which is tried. What stands in braces is another query of the same
-- name, here at the beginning; search_path is empty, so that regclass gives full names.

-- {members}
SELECT objid FROM pg_depend WHERE deptype = 'e'

-- {schemas}
SELECT oid, quote_ident(nspname) AS s FROM pg_namespace WHERE (oid >= 16384 OR nspname = 'public') AND nspname !~ '^pg_' AND oid NOT IN ({members})

-- {relations}
SELECT c.oid, c.oid::regclass::text AS r, c.relname, s, relkind, relispartition, reltype FROM pg_class c JOIN ({schemas}) n ON n.oid = relnamespace WHERE c.oid >= 16384 AND c.oid NOT IN ({members})

-- {tables}
SELECT * FROM ({relations}) r WHERE relkind IN ('r', 'p')

-- {columns}
SELECT t.*, attname, quote_ident(attname) AS c, attnum, format_type(atttypid, atttypmod) AS type, attnotnull, atthasdef, attidentity, attgenerated FROM ({tables}) t JOIN pg_attribute ON attrelid = t.oid AND attnum > 0 AND NOT attisdropped

-- {types}
SELECT unnest(ARRAY['smallint', 'integer', 'bigint', 'text', 'varchar(40)', 'varchar(80)', 'char(3)', 'numeric', 'numeric(12,3)', 'date', 'timestamp', 'timestamptz', 'timestamptz(3)', 'boolean', 'uuid', 'jsonb', 'integer[]', 'text[]', 'int4range', 'interval', 'bytea', 'real', 'double precision']) AS type UNION SELECT ty.oid::regtype::text FROM pg_type ty JOIN ({schemas}) n ON n.oid = typnamespace WHERE typtype IN ('e', 'd', 'r') AND ty.oid >= 16384 UNION SELECT ty.oid::regtype::text FROM pg_type ty JOIN ({relations}) r ON r.oid = typrelid AND r.relkind = 'c'

-- {routines}
SELECT p.oid, p.oid::regprocedure::text AS f, s, prokind, proname, prosrc FROM pg_proc p JOIN ({schemas}) n ON n.oid = pronamespace WHERE p.oid >= 16384 AND p.oid NOT IN ({members})

-- {constraints}
SELECT k.oid, conname, contype, conrelid::regclass::text AS r, quote_ident(conname) AS k FROM pg_constraint k JOIN ({tables}) t ON t.oid = conrelid

-- {roles}
SELECT unnest(ARRAY['reader', 'writer']) AS role

-- table is dropped
SELECT format('DROP TABLE %s CASCADE', r) FROM ({tables}) t
-- table is made
SELECT format('CREATE TABLE %s.%I (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, a %s, b text DEFAULT ''x'' CHECK (b <> ''''))', s, 'made', type) FROM ({schemas}) s, ({types}) t
-- table is made like another
SELECT format('CREATE TABLE %s.made_like (LIKE %s INCLUDING ALL)', s, r) FROM ({tables}) t
-- heir is made
SELECT format('CREATE TABLE %s.heir (own integer) INHERITS (%s)', s, r) FROM ({tables}) t
-- partition is made
SELECT format('CREATE TABLE %s.%I PARTITION OF %s DEFAULT', s, relname || '_rest', r) FROM ({tables}) t WHERE relkind = 'p'
-- partition is detached
SELECT format('ALTER TABLE %s DETACH PARTITION %s', inhparent::regclass, r) FROM ({tables}) t JOIN pg_inherits ON inhrelid = t.oid WHERE relispartition
-- partition has other bounds
SELECT format('ALTER TABLE %s DETACH PARTITION %s; ALTER TABLE %1$s ATTACH PARTITION %2$s DEFAULT', inhparent::regclass, r) FROM ({tables}) t JOIN pg_inherits ON inhrelid = t.oid WHERE relispartition
-- partitioned table is made
SELECT format('CREATE TABLE %s.parted (a %s NOT NULL, b text, c integer) PARTITION BY %s (a); CREATE TABLE %1$s.parted_rest PARTITION OF %1$s.parted DEFAULT; CREATE INDEX ON %1$s.parted (c, b)', s, type, how) FROM ({schemas}) s, ({types}) t, unnest(ARRAY['LIST', 'RANGE']) how
-- parent is left
SELECT format('ALTER TABLE %s NO INHERIT %s', r, inhparent::regclass) FROM ({tables}) t JOIN pg_inherits ON inhrelid = t.oid WHERE NOT relispartition
-- table is renamed
SELECT format('ALTER TABLE %s RENAME TO %I', r, relname || '_2') FROM ({tables}) t
-- table has another schema
SELECT format('CREATE SCHEMA IF NOT EXISTS other; ALTER TABLE %s SET SCHEMA other', r) FROM ({tables}) t
-- table is unlogged or logged
SELECT format('ALTER TABLE %s SET %s', r, how) FROM ({tables}) t, unnest(ARRAY['LOGGED', 'UNLOGGED']) how
-- table has parameters
SELECT format('ALTER TABLE %s %s', r, how) FROM ({tables}) t, unnest(ARRAY['SET (fillfactor = 70)', 'SET (autovacuum_enabled = false, toast.autovacuum_enabled = false)', 'RESET (fillfactor)', 'SET (parallel_workers = 3)']) how
-- rows are guarded
SELECT format('ALTER TABLE %s %s ROW LEVEL SECURITY', r, how) FROM ({tables}) t, unnest(ARRAY['ENABLE', 'DISABLE', 'FORCE', 'NO FORCE']) how
-- replica identity
SELECT format('ALTER TABLE %s REPLICA IDENTITY %s', r, how) FROM ({tables}) t, unnest(ARRAY['FULL', 'NOTHING', 'DEFAULT']) how
-- replica identity by index
SELECT format('ALTER TABLE %s REPLICA IDENTITY USING INDEX %I', r, relname) FROM (SELECT t.r, i.relname FROM ({tables}) t JOIN pg_index x ON indrelid = t.oid AND indisunique JOIN pg_class i ON i.oid = indexrelid) x
-- table is clustered
SELECT format('ALTER TABLE %s %s', indrelid::regclass, how) FROM pg_index JOIN ({relations}) i ON i.oid = indexrelid, LATERAL (SELECT unnest(ARRAY['SET WITHOUT CLUSTER', format('CLUSTER ON %I', relname)]) AS how) h
-- column is added
SELECT format('ALTER TABLE %s ADD COLUMN added %s%s', r, type, how) FROM ({tables}) t, ({types}) y, unnest(ARRAY['', ' DEFAULT NULL', ' NOT NULL', ' UNIQUE', ' COLLATE "C"']) how
-- column is added with a default
SELECT format('ALTER TABLE %s ADD COLUMN added %s', r, how) FROM ({tables}) t, unnest(ARRAY['integer DEFAULT 5 NOT NULL', 'timestamptz DEFAULT clock_timestamp() NOT NULL', 'serial', 'bigint GENERATED BY DEFAULT AS IDENTITY (START 10)', 'uuid DEFAULT gen_random_uuid()', 'text DEFAULT ''y'' CHECK (added <> ''z'')', 'integer PRIMARY KEY DEFAULT 1']) how
-- column is added that is generated
SELECT format('ALTER TABLE %s ADD COLUMN added_g text GENERATED ALWAYS AS (%s::text) %s', r, c, how) FROM ({columns}) t, unnest(ARRAY['STORED', 'VIRTUAL']) how
-- column is dropped
SELECT format('ALTER TABLE %s DROP COLUMN %s CASCADE', r, c) FROM ({columns}) t
-- column is renamed
SELECT format('ALTER TABLE %s RENAME COLUMN %s TO %I', r, c, attname || '_2') FROM ({columns}) t
-- column has another type
SELECT format('ALTER TABLE %s ALTER COLUMN %s TYPE %s USING NULL', r, c, y.type) FROM ({columns}) t, ({types}) y
-- column has another type that fits
SELECT format('ALTER TABLE %s ALTER COLUMN %s TYPE %s', r, c, y.type) FROM ({columns}) t, ({types}) y
-- column has another collation
SELECT format('ALTER TABLE %s ALTER COLUMN %s TYPE %s COLLATE %s', r, c, type, how) FROM ({columns}) t, unnest(ARRAY['"C"', '"POSIX"', '"default"']) how WHERE type ~ 'text|char'
-- column has another default
SELECT format('ALTER TABLE %s ALTER COLUMN %s %s', r, c, how) FROM ({columns}) t, unnest(ARRAY['DROP DEFAULT', 'SET DEFAULT NULL', 'SET DEFAULT 7', 'SET DEFAULT ''t''', 'SET DEFAULT now()', 'SET DEFAULT CURRENT_DATE']) how
-- column calls a function by default
SELECT format('ALTER TABLE %s ALTER COLUMN %s SET DEFAULT %s.%I()', r, c, f.s, proname) FROM ({columns}) t, ({routines}) f WHERE f LIKE '%()'
-- column may be null or not
SELECT format('ALTER TABLE %s ALTER COLUMN %s %s NOT NULL', r, c, CASE WHEN attnotnull THEN 'DROP' ELSE 'SET' END) FROM ({columns}) t
-- column is not null by a constraint
SELECT format('ALTER TABLE %s ADD CONSTRAINT %I NOT NULL %s%s', r, 'nn_' || attname, c, how) FROM ({columns}) t, unnest(ARRAY['', ' NOT VALID', ' NO INHERIT']) how WHERE NOT attnotnull
-- column has settings
SELECT format('ALTER TABLE %s ALTER COLUMN %s %s', r, c, how) FROM ({columns}) t, unnest(ARRAY['SET STATISTICS 50', 'SET STORAGE EXTERNAL', 'SET STORAGE MAIN', 'SET COMPRESSION pglz', 'SET (n_distinct = -0.5)', 'RESET (n_distinct)']) how
-- column is an identity
SELECT format('ALTER TABLE %s ALTER COLUMN %s SET NOT NULL, ALTER %2$s DROP DEFAULT, ALTER %2$s ADD GENERATED %s AS IDENTITY', r, c, how) FROM ({columns}) t, unnest(ARRAY['ALWAYS', 'BY DEFAULT', 'ALWAYS']) how WHERE type ~ 'int' AND attidentity = ''
-- column is another identity
SELECT format('ALTER TABLE %s ALTER COLUMN %s %s', r, c, how) FROM ({columns}) t, unnest(ARRAY['DROP IDENTITY', 'SET GENERATED ALWAYS', 'SET GENERATED BY DEFAULT', 'SET INCREMENT 3', 'SET CACHE 5 SET CYCLE', 'SET START WITH 9', 'SET MINVALUE -5']) how WHERE attidentity <> ''
-- column is generated otherwise
SELECT format('ALTER TABLE %s ALTER COLUMN %s %s', r, c, how) FROM ({columns}) t, unnest(ARRAY['DROP EXPRESSION', 'SET EXPRESSION AS (NULL)', 'SET EXPRESSION AS (''1'')']) how WHERE attgenerated <> ''
-- check is added
SELECT format('ALTER TABLE %s ADD CHECK (%s IS NOT NULL OR %2$s IS NULL)%s', r, c, how) FROM ({columns}) t, unnest(ARRAY['', ' NOT VALID', ' NO INHERIT', ' NOT ENFORCED']) how
-- key is added
SELECT format('ALTER TABLE %s ADD %s', r, how) FROM ({columns}) t, LATERAL (SELECT unnest(ARRAY[format('UNIQUE (%s)', c), format('PRIMARY KEY (%s)', c), format('UNIQUE NULLS NOT DISTINCT (%s) DEFERRABLE', c), format('EXCLUDE USING btree (%s WITH =)', c), format('CONSTRAINT %I UNIQUE (%s) WITH (fillfactor = 50)', relname || '_u', c)]) AS how) h
-- foreign key is added
SELECT format('ALTER TABLE %s ADD FOREIGN KEY (%s) REFERENCES %s%s', t.r, c, k.r, how) FROM ({columns}) t, ({constraints}) k, unnest(ARRAY['', ' ON DELETE CASCADE', ' ON DELETE SET NULL ON UPDATE CASCADE', ' NOT VALID', ' DEFERRABLE INITIALLY DEFERRED', ' NOT ENFORCED']) how WHERE contype = 'p'
-- constraint is dropped
SELECT format('ALTER TABLE %s DROP CONSTRAINT %s CASCADE', r, k) FROM ({constraints}) k
-- constraint is renamed
SELECT format('ALTER TABLE %s RENAME CONSTRAINT %s TO %I', r, k, conname || '_2') FROM ({constraints}) k
-- constraint is another
SELECT format('ALTER TABLE %s ALTER CONSTRAINT %s %s', r, k, how) FROM ({constraints}) k, unnest(ARRAY['DEFERRABLE', 'DEFERRABLE INITIALLY DEFERRED', 'NOT DEFERRABLE', 'NOT ENFORCED', 'ENFORCED', 'NO INHERIT', 'INHERIT']) how
-- index is made
SELECT format('CREATE %s', how) FROM ({columns}) t, LATERAL (SELECT unnest(ARRAY[format('INDEX ON %s (%s)', r, c), format('UNIQUE INDEX ON %s (%s DESC NULLS LAST)', r, c), format('INDEX ON %s USING hash (%s)', r, c), format('INDEX ON %s ((%s IS NULL)) WHERE %2$s IS NOT NULL', r, c), format('INDEX ON ONLY %s (%s)', r, c), format('INDEX ON %s ((%s::text) COLLATE "C" text_pattern_ops) WITH (fillfactor = 60)', r, c), format('INDEX ON %s USING gin (%s)', r, c), format('INDEX ON %s (%s) INCLUDE (%2$s)', r, c)]) AS how) h
-- index is dropped
SELECT format('DROP INDEX %s', r) FROM ({relations}) r WHERE relkind IN ('i', 'I')
-- index is another
SELECT format('ALTER INDEX %s %s', r, how) FROM ({relations}) r, LATERAL (SELECT unnest(ARRAY['SET (fillfactor = 40)', 'ALTER COLUMN 1 SET STATISTICS 77', format('RENAME TO %I', relname || '_2')]) AS how) h WHERE relkind IN ('i', 'I')
-- view is made
SELECT format('CREATE VIEW %s.%I AS SELECT * FROM %s', s, relname || '_v', r) FROM ({relations}) r WHERE relkind IN ('r', 'p', 'v', 'm')
-- view with conditions is made
SELECT format('CREATE %s %s.%I AS SELECT %s AS x, count(*) AS n FROM %s WHERE %4$s IS NOT NULL GROUP BY %4$s', how, s, relname || '_v', c, r) FROM ({columns}) t, unnest(ARRAY['VIEW', 'MATERIALIZED VIEW']) how
-- view has another column
SELECT format('CREATE OR REPLACE VIEW %s AS SELECT v.*, 1 AS one FROM (%s) v', r, rtrim(pg_get_viewdef(oid), ';')) FROM ({relations}) r WHERE relkind = 'v'
-- view has a condition
SELECT format('CREATE OR REPLACE VIEW %s AS SELECT * FROM (%s) v WHERE v IS NOT NULL', r, rtrim(pg_get_viewdef(oid), ';')) FROM ({relations}) r WHERE relkind = 'v'
-- view has options
SELECT format('ALTER VIEW %s %s', r, how) FROM ({relations}) r, unnest(ARRAY['SET (security_barrier)', 'SET (security_invoker = true)', 'SET (check_option = local)', 'RESET (security_barrier)']) how WHERE relkind = 'v'
-- column of a view
SELECT format(how, r, quote_ident(attname)) FROM ({relations}) r JOIN pg_attribute ON attrelid = r.oid AND attnum > 0, unnest(ARRAY['ALTER VIEW %s ALTER COLUMN %s SET DEFAULT NULL', 'ALTER VIEW %s RENAME COLUMN %s TO renamed', 'COMMENT ON COLUMN %s.%s IS ''of the view''', 'GRANT SELECT (%2$s) ON %1$s TO reader']) how WHERE relkind IN ('v', 'm')
-- view is dropped
SELECT format('DROP %s %s CASCADE', CASE relkind WHEN 'v' THEN 'VIEW' ELSE 'MATERIALIZED VIEW' END, r) FROM ({relations}) r WHERE relkind IN ('v', 'm')
-- view is renamed
SELECT format('ALTER TABLE %s RENAME TO %I', r, relname || '_2') FROM ({relations}) r WHERE relkind IN ('v', 'm')
-- view that cannot be filled
SELECT format('REFRESH MATERIALIZED VIEW %s WITH NO DATA', r) FROM ({relations}) r WHERE relkind = 'm'
-- rule is made
SELECT format('CREATE RULE made AS ON %s TO %s DO ALSO %s', event, r, how) FROM ({relations}) r, unnest(ARRAY['INSERT', 'UPDATE', 'DELETE']) event, LATERAL (SELECT unnest(ARRAY['NOTHING', 'NOTIFY made', format('SELECT * FROM %s', r)]) AS how) h WHERE relkind IN ('r', 'v', 'p')
-- rule is dropped
SELECT format('DROP RULE %I ON %s', rulename, ev_class::regclass) FROM pg_rewrite JOIN ({relations}) r ON r.oid = ev_class WHERE rulename <> '_RETURN'
-- trigger is made
SELECT format('CREATE TRIGGER made %s ON %s %s EXECUTE FUNCTION %s.%I()', event, r, how, f.s, proname) FROM ({tables}) r, ({routines}) f, unnest(ARRAY['BEFORE INSERT', 'AFTER UPDATE OR DELETE', 'AFTER TRUNCATE']) event, unnest(ARRAY['FOR EACH ROW', 'FOR EACH STATEMENT', 'FOR EACH ROW WHEN (OLD IS DISTINCT FROM NEW)']) how WHERE f LIKE '%()'
-- trigger of columns is made
SELECT format('CREATE TRIGGER made_too AFTER UPDATE OF %s ON %s FOR EACH ROW WHEN (NEW.%1$s IS NOT NULL) EXECUTE FUNCTION %s.%I()', c, r, f.s, proname) FROM ({columns}) r, ({routines}) f WHERE f LIKE '%()'
-- trigger function is made
SELECT format('CREATE FUNCTION %s.made_t() RETURNS trigger LANGUAGE plpgsql AS ''BEGIN RETURN NULL; END''; CREATE TRIGGER made BEFORE UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION %1$s.made_t()', s, r) FROM ({tables}) t
-- trigger is dropped
SELECT format('DROP TRIGGER %I ON %s', tgname, tgrelid::regclass) FROM pg_trigger JOIN ({relations}) r ON r.oid = tgrelid WHERE NOT tgisinternal
-- trigger fires or not
SELECT format('ALTER TABLE %s %s TRIGGER %I', tgrelid::regclass, how, tgname) FROM pg_trigger JOIN ({relations}) r ON r.oid = tgrelid, unnest(ARRAY['DISABLE', 'ENABLE', 'ENABLE REPLICA', 'ENABLE ALWAYS']) how WHERE NOT tgisinternal
-- policy is made
SELECT format('CREATE POLICY made ON %s %s USING (%s IS NOT NULL)', r, how, c) FROM ({columns}) t, unnest(ARRAY['FOR SELECT', 'AS RESTRICTIVE FOR UPDATE', 'FOR DELETE TO reader', 'FOR ALL']) how
-- policy is another
SELECT format('ALTER POLICY %I ON %s %s', polname, polrelid::regclass, how) FROM pg_policy, unnest(ARRAY['TO reader', 'TO PUBLIC', 'USING (true)', 'WITH CHECK (false)', 'RENAME TO renamed']) how
-- policy is dropped
SELECT format('DROP POLICY %I ON %s', polname, polrelid::regclass) FROM pg_policy
-- function of a row is made
SELECT format('CREATE FUNCTION %s.of_row(%s) RETURNS text LANGUAGE sql %s', s, r, how) FROM ({relations}) t, unnest(ARRAY['IMMUTABLE RETURN ''x''::text', 'AS $$ SELECT $1::text $$']) how WHERE relkind IN ('r', 'p', 'v', 'c', 'm')
-- function of rows is made
SELECT format('CREATE FUNCTION %s.of_rows() RETURNS SETOF %s LANGUAGE sql %s', s, r, how) FROM ({relations}) t, LATERAL (SELECT unnest(ARRAY[format('BEGIN ATOMIC SELECT * FROM %s; END', r), format('AS $$ SELECT * FROM %s $$', r)]) AS how) h WHERE relkind IN ('r', 'p', 'v', 'm')
-- function of a type is made
SELECT format('CREATE FUNCTION %s.of_type(a %s DEFAULT NULL, OUT b %s) LANGUAGE sql IMMUTABLE RETURN a', s, type, type) FROM ({schemas}) s, ({types}) t
-- function is another
SELECT format('ALTER ROUTINE %s %s', f, how) FROM ({routines}) f, unnest(ARRAY['STABLE', 'IMMUTABLE', 'VOLATILE', 'STRICT', 'SECURITY DEFINER', 'SECURITY INVOKER', 'COST 7', 'ROWS 9', 'PARALLEL SAFE', 'LEAKPROOF', 'SET search_path = pg_catalog, public', 'SET work_mem = ''8MB''', 'RESET ALL']) how
-- function is renamed
SELECT format('ALTER ROUTINE %s RENAME TO %I', f, proname || '_2') FROM ({routines}) f
-- function is dropped
SELECT format('DROP ROUTINE %s CASCADE', f) FROM ({routines}) f
-- function has another body
SELECT replace(pg_get_functiondef(oid), prosrc, prosrc || ' ') FROM ({routines}) f WHERE prokind IN ('f', 'p') AND prosrc <> ''
-- type is dropped
SELECT format('DROP TYPE %s CASCADE', type) FROM ({types}) t WHERE type LIKE '%.%'
-- type is renamed
SELECT format('ALTER TYPE %s RENAME TO type_2', type) FROM ({types}) t WHERE type LIKE '%.%'
-- enum has another label
SELECT format('ALTER TYPE %s ADD VALUE %L %s %L', enumtypid::regtype, enumlabel || '_2', how, enumlabel) FROM pg_enum, unnest(ARRAY['BEFORE', 'AFTER']) how
-- label is renamed
SELECT format('ALTER TYPE %s RENAME VALUE %L TO %L', enumtypid::regtype, enumlabel, enumlabel || '_2') FROM pg_enum
-- enum is made
SELECT format('CREATE TYPE %s.mood AS ENUM (''sad'', ''ok''); ALTER TABLE %s ADD mood %1$s.mood DEFAULT ''ok''; CREATE INDEX ON %2$s (mood) WHERE mood <> ''sad''', s, r) FROM ({tables}) t
-- domain is made
SELECT format('CREATE DOMAIN %s.dom AS %s %s; ALTER TABLE %s ADD dom %1$s.dom', s, type, how, r) FROM ({tables}) t, ({types}) y, unnest(ARRAY['', 'NOT NULL', 'CHECK (VALUE IS NOT NULL)', 'DEFAULT NULL']) how
-- domain is another
SELECT format('ALTER DOMAIN %s %s', t.oid::regtype, how) FROM pg_type t JOIN ({schemas}) s ON s.oid = typnamespace, unnest(ARRAY['SET NOT NULL', 'DROP NOT NULL', 'SET DEFAULT ''1''', 'DROP DEFAULT', 'ADD CHECK (VALUE IS NOT NULL)', 'ADD CONSTRAINT later CHECK (VALUE IS NOT NULL) NOT VALID']) how WHERE typtype = 'd'
-- constraint of a domain
SELECT format('ALTER DOMAIN %s %s %I%s', contypid::regtype, how, conname, CASE how WHEN 'RENAME CONSTRAINT' THEN ' TO renamed' ELSE '' END) FROM pg_constraint JOIN pg_type t ON t.oid = contypid JOIN ({schemas}) s ON s.oid = typnamespace, unnest(ARRAY['DROP CONSTRAINT', 'VALIDATE CONSTRAINT', 'RENAME CONSTRAINT']) how
-- composite type is made
SELECT format('CREATE TYPE %s.pair AS (x %s, y text); ALTER TABLE %s ADD pair %1$s.pair', s, type, r) FROM ({tables}) t, ({types}) y
-- composite type is another
SELECT format('ALTER TYPE %s %s CASCADE', r, how) FROM ({relations}) r JOIN pg_attribute ON attrelid = r.oid AND attnum > 0 AND NOT attisdropped, LATERAL (SELECT unnest(ARRAY['ADD ATTRIBUTE added integer', format('DROP ATTRIBUTE %I', attname), format('ALTER ATTRIBUTE %I TYPE text', attname), format('RENAME ATTRIBUTE %I TO renamed', attname)]) AS how) h WHERE relkind = 'c'
-- range is made
SELECT format('CREATE TYPE %s.reach AS RANGE (SUBTYPE = %s)', s, type) FROM ({schemas}) s, ({types}) t
-- sequence is made
SELECT format('CREATE SEQUENCE %s.made_seq %s', s, how) FROM ({schemas}) s, unnest(ARRAY['', 'AS smallint INCREMENT -1', 'START 5 CACHE 3 CYCLE', 'UNLOGGED']) how
-- sequence is another
SELECT format('ALTER SEQUENCE %s %s', r, how) FROM ({relations}) r, unnest(ARRAY['INCREMENT 2', 'START 4', 'MINVALUE -3', 'MAXVALUE 99', 'CACHE 8', 'CYCLE', 'OWNED BY NONE', 'AS smallint', 'AS bigint', 'RENAME TO renamed_seq']) how WHERE relkind = 'S'
-- sequence is owned
SELECT format('ALTER SEQUENCE %s OWNED BY %s.%s', q.r, c.r, c) FROM ({columns}) c, ({relations}) q WHERE q.relkind = 'S'
-- sequence is dropped
SELECT format('DROP SEQUENCE %s CASCADE', r) FROM ({relations}) r WHERE relkind = 'S'
-- statistics are made
SELECT format('CREATE STATISTICS %s.made_st (%s) ON %s, %s FROM %s', a.s, how, a.c, b.c, a.r) FROM ({columns}) a JOIN ({columns}) b ON b.r = a.r AND b.attnum > a.attnum, unnest(ARRAY['ndistinct', 'dependencies, mcv']) how
-- statistics are others
SELECT format(how, stxnamespace::regnamespace, stxname) FROM pg_statistic_ext, unnest(ARRAY['DROP STATISTICS %s.%I', 'ALTER STATISTICS %s.%I SET STATISTICS 60', 'ALTER STATISTICS %s.%I RENAME TO renamed']) how
-- owner is another
SELECT format('ALTER %s OWNER TO %s', o, role) FROM ({roles}) r, LATERAL (SELECT 'TABLE ' || r FROM ({relations}) r WHERE relkind IN ('r', 'p', 'v', 'm', 'S') UNION SELECT 'ROUTINE ' || f FROM ({routines}) f UNION SELECT 'SCHEMA ' || s FROM ({schemas}) s UNION SELECT 'TYPE ' || type FROM ({types}) t WHERE type LIKE '%.%') o(o)
-- comment is another
SELECT format('COMMENT ON %s IS %L', o, how) FROM unnest(ARRAY['it is what it is', NULL, 'it''s']) how, LATERAL (SELECT 'MATERIALIZED VIEW ' || r FROM ({relations}) r WHERE relkind = 'm' UNION SELECT format('COLUMN %s.%I', r, attname) FROM ({relations}) r JOIN pg_attribute ON attrelid = r.oid AND attnum > 0 WHERE relkind IN ('v', 'm', 'c', 'f') UNION SELECT format('RULE %I ON %s', rulename, ev_class::regclass) FROM pg_rewrite JOIN ({relations}) r ON r.oid = ev_class WHERE rulename <> '_RETURN' UNION SELECT format('STATISTICS %s.%I', stxnamespace::regnamespace, stxname) FROM pg_statistic_ext UNION SELECT 'OPERATOR ' || oid::regoperator FROM pg_operator WHERE oid >= 16384 UNION SELECT 'COLLATION ' || oid::regcollation FROM pg_collation WHERE oid >= 16384 UNION SELECT 'PUBLICATION ' || quote_ident(pubname) FROM pg_publication UNION SELECT format('CONSTRAINT %I ON DOMAIN %s', conname, contypid::regtype) FROM pg_constraint WHERE contypid <> 0 UNION SELECT 'TABLE ' || r FROM ({tables}) r UNION SELECT 'VIEW ' || r FROM ({relations}) r WHERE relkind = 'v' UNION SELECT 'SEQUENCE ' || r FROM ({relations}) r WHERE relkind = 'S' UNION SELECT 'INDEX ' || r FROM ({relations}) r WHERE relkind IN ('i', 'I') UNION SELECT 'ROUTINE ' || f FROM ({routines}) f UNION SELECT 'SCHEMA ' || s FROM ({schemas}) s UNION SELECT 'TYPE ' || type FROM ({types}) t WHERE type LIKE '%.%' UNION SELECT format('COLUMN %s.%s', r, c) FROM ({columns}) c UNION SELECT format('CONSTRAINT %s ON %s', k, r) FROM ({constraints}) k UNION SELECT format('TRIGGER %I ON %s', tgname, tgrelid::regclass) FROM pg_trigger WHERE NOT tgisinternal UNION SELECT format('POLICY %I ON %s', polname, polrelid::regclass) FROM pg_policy) o(o)
-- privileges are granted
SELECT format('GRANT %s TO %s%s', o, role, how) FROM (SELECT role FROM ({roles}) r UNION SELECT 'PUBLIC') r, unnest(ARRAY['', ' WITH GRANT OPTION']) how, LATERAL (SELECT 'SELECT, INSERT ON ' || r FROM ({relations}) r WHERE relkind IN ('r', 'p', 'v', 'm') UNION SELECT 'ALL ON ' || r FROM ({relations}) r WHERE relkind IN ('r', 'p', 'v', 'm') UNION SELECT 'USAGE ON SEQUENCE ' || r FROM ({relations}) r WHERE relkind = 'S' UNION SELECT 'EXECUTE ON ROUTINE ' || f FROM ({routines}) f UNION SELECT 'USAGE, CREATE ON SCHEMA ' || s FROM ({schemas}) s UNION SELECT 'USAGE ON TYPE ' || type FROM ({types}) t WHERE type LIKE '%.%' UNION SELECT format('SELECT (%s), UPDATE (%1$s) ON %s', c, r) FROM ({columns}) c) o(o)
-- privileges are revoked
SELECT format('REVOKE %s FROM %s CASCADE', o, role) FROM (SELECT role FROM ({roles}) r UNION SELECT 'PUBLIC' UNION SELECT 'postgres') r, LATERAL (SELECT 'SELECT ON ' || r FROM ({relations}) r WHERE relkind IN ('r', 'p', 'v', 'm') UNION SELECT 'ALL ON ' || r FROM ({relations}) r WHERE relkind IN ('r', 'p', 'v', 'm', 'S') UNION SELECT 'ALL ON ROUTINE ' || f FROM ({routines}) f UNION SELECT 'ALL ON SCHEMA ' || s FROM ({schemas}) s UNION SELECT 'ALL ON TYPE ' || type FROM ({types}) t WHERE type LIKE '%.%' UNION SELECT format('ALL (%s) ON %s', c, r) FROM ({columns}) c) o(o)
-- default privileges
SELECT format('ALTER DEFAULT PRIVILEGES %s %s', how, what) FROM ({schemas}) s, LATERAL (SELECT unnest(ARRAY['', format('IN SCHEMA %s', s), 'FOR ROLE writer']) AS how) h, unnest(ARRAY['GRANT SELECT ON TABLES TO reader', 'GRANT USAGE ON SEQUENCES TO reader', 'REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC', 'GRANT ALL ON TYPES TO reader']) what
-- schema is made
SELECT unnest(ARRAY['CREATE SCHEMA made', 'CREATE SCHEMA made AUTHORIZATION reader'])
-- schema is renamed
SELECT format('ALTER SCHEMA %s RENAME TO renamed', s) FROM ({schemas}) s WHERE s <> 'public'
-- schema is dropped
SELECT format('DROP SCHEMA %s CASCADE', s) FROM ({schemas}) s WHERE s <> 'public'
-- publication is another
SELECT format('CREATE PUBLICATION made FOR TABLE %s%s', r, how) FROM ({columns}) t, LATERAL (SELECT unnest(ARRAY['', format(' WHERE (%s IS NOT NULL)', c), format(' (%s)', c)]) AS how) h UNION SELECT format('ALTER PUBLICATION %I %s TABLE %s', pubname, how, r) FROM pg_publication, ({tables}) t, unnest(ARRAY['ADD', 'DROP', 'SET']) how
-- extension is made
SELECT format('CREATE EXTENSION %s SCHEMA %s', name, s) FROM ({schemas}) s, unnest(ARRAY['citext', 'hstore', 'pg_trgm', 'btree_gist']) name
-- extension is used
SELECT format('CREATE EXTENSION IF NOT EXISTS citext SCHEMA %s; ALTER TABLE %s ALTER COLUMN %s TYPE %1$s.citext', s, r, c) FROM ({columns}) t WHERE type ~ 'text|char'
-- extension is dropped
SELECT format('DROP EXTENSION %I CASCADE', extname) FROM pg_extension WHERE extname <> 'plpgsql'
-- operator is made
SELECT format('CREATE FUNCTION %s.same(%s, %2$s) RETURNS boolean LANGUAGE sql IMMUTABLE RETURN true; CREATE OPERATOR %1$s.=== (FUNCTION = %1$s.same, LEFTARG = %2$s, RIGHTARG = %2$s)', s, type) FROM ({schemas}) s, ({types}) t
-- aggregate is made
SELECT format('CREATE AGGREGATE %s.most(%s) (SFUNC = %s, STYPE = %2$s)', s, type, how) FROM ({schemas}) s, ({types}) t, unnest(ARRAY['array_larger', 'text_larger', 'int4larger']) how
-- foreign table is made
SELECT format('CREATE FOREIGN DATA WRAPPER made; CREATE SERVER made FOREIGN DATA WRAPPER made OPTIONS (host ''h''); CREATE FOREIGN TABLE %s.far (a integer OPTIONS (n ''a''), b %s) SERVER made', s, type) FROM ({schemas}) s, ({types}) t
-- view of a view is made
SELECT format('CREATE %s %s.of_view AS SELECT v.*, v IS NULL AS none FROM %s v', how, s, r) FROM ({relations}) r, unnest(ARRAY['VIEW', 'MATERIALIZED VIEW']) how WHERE relkind IN ('v', 'm', 'r')
-- index of a materialized view is made
SELECT format('CREATE %s INDEX ON %s (%I)', how, r, attname) FROM ({relations}) r JOIN pg_attribute ON attrelid = r.oid AND attnum > 0, unnest(ARRAY['', 'UNIQUE']) how WHERE relkind = 'm'
-- column of a materialized view
SELECT format('ALTER MATERIALIZED VIEW %s ALTER COLUMN %I %s', r, attname, how) FROM ({relations}) r JOIN pg_attribute ON attrelid = r.oid AND attnum > 0, unnest(ARRAY['SET STATISTICS 44', 'SET STORAGE EXTERNAL', 'SET (n_distinct = 4)']) how WHERE relkind = 'm'
-- function is used
SELECT format('CREATE FUNCTION %s.judge(%s) RETURNS boolean LANGUAGE sql IMMUTABLE %s; %s', s, type, body, what) FROM ({columns}) t, unnest(ARRAY['RETURN true', 'AS ''SELECT true''']) body, LATERAL (SELECT unnest(ARRAY[format('ALTER TABLE %s ADD CONSTRAINT judged CHECK (%s.judge(%s))', r, s, c), format('CREATE INDEX judged ON %s (%s.judge(%s))', r, s, c), format('CREATE POLICY judged ON %s USING (%s.judge(%s))', r, s, c), format('ALTER TABLE %s ADD judged boolean GENERATED ALWAYS AS (%s.judge(%s)) STORED', r, s, c), format('CREATE VIEW %2$s.judged AS SELECT %2$s.judge(%3$s) AS ok FROM %1$s', r, s, c), format('CREATE STATISTICS %2$s.judged ON (%2$s.judge(%3$s)), %3$s FROM %1$s', r, s, c), format('CREATE INDEX judged ON %1$s (%3$s) WHERE %2$s.judge(%3$s)', r, s, c)]) AS what) w
-- function has other parameters
SELECT format('DROP FUNCTION %s CASCADE; CREATE FUNCTION %s.%I(a integer DEFAULT 1, VARIADIC b text[] DEFAULT NULL) RETURNS %s', f, s, proname, how) FROM ({routines}) f, unnest(ARRAY['integer LANGUAGE sql RETURN 1', 'SETOF text LANGUAGE sql AS ''SELECT ''''x''''::text''', 'TABLE (x integer, y text) LANGUAGE sql AS ''SELECT 1, ''''y''''::text''']) how WHERE prokind = 'f'
-- function has another schema
SELECT format('CREATE SCHEMA IF NOT EXISTS other; ALTER ROUTINE %s SET SCHEMA other', f) FROM ({routines}) f
-- procedure is made
SELECT format('CREATE PROCEDURE %s.proceed(IN a %s, INOUT b integer DEFAULT 3) LANGUAGE %s', s, type, how) FROM ({schemas}) s, ({types}) t, unnest(ARRAY['sql BEGIN ATOMIC SELECT b; END', 'plpgsql AS ''BEGIN b := 4; END''']) how
-- type has another schema
SELECT format('CREATE SCHEMA IF NOT EXISTS other; ALTER TYPE %s SET SCHEMA other', type) FROM ({types}) t WHERE type LIKE '%.%'
-- view or sequence has another schema
SELECT format('CREATE SCHEMA IF NOT EXISTS other; ALTER %s %s SET SCHEMA other', CASE relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'SEQUENCE' END, r) FROM ({relations}) r WHERE relkind IN ('v', 'm', 'S')
-- label is gone
SELECT format('ALTER TYPE %s RENAME TO former; CREATE TYPE %1$s AS ENUM (%s)', t.oid::regtype, labels) || coalesce('; ' || uses, '') FROM pg_type t JOIN ({schemas}) s ON s.oid = typnamespace, LATERAL (SELECT string_agg(quote_literal(enumlabel), ', ' ORDER BY enumsortorder) AS labels FROM pg_enum WHERE enumtypid = t.oid AND enumsortorder > 1) l, LATERAL (SELECT string_agg(format('ALTER TABLE %s ALTER %I DROP DEFAULT, ALTER %2$I TYPE %s USING NULL', attrelid::regclass, attname, t.oid::regtype), '; ') AS uses FROM pg_attribute JOIN ({tables}) r ON r.oid = attrelid WHERE atttypid = t.oid) u WHERE typtype = 'e' AND labels IS NOT NULL
-- tables refer to each other
SELECT format('CREATE TABLE %s.hen (id integer PRIMARY KEY, egg integer); CREATE TABLE %1$s.egg (id integer PRIMARY KEY, hen integer REFERENCES %1$s.hen %s); ALTER TABLE %1$s.hen ADD FOREIGN KEY (egg) REFERENCES %1$s.egg %2$s', s, how) FROM ({schemas}) s, unnest(ARRAY['', 'DEFERRABLE INITIALLY DEFERRED', 'ON DELETE CASCADE']) how
-- partitions of partitions are made
SELECT format('CREATE TABLE %s.tree (a integer, b %s NOT NULL, c text, PRIMARY KEY (a, b)) PARTITION BY LIST (a); CREATE TABLE %1$s.tree_1 PARTITION OF %1$s.tree FOR VALUES IN (1) PARTITION BY %s (b); CREATE TABLE %1$s.tree_1_1 PARTITION OF %1$s.tree_1 %s; CREATE TABLE %1$s.leaf (c text, b %2$s NOT NULL, a integer NOT NULL); ALTER TABLE %1$s.tree ATTACH PARTITION %1$s.leaf DEFAULT', s, type, how, bound) FROM ({schemas}) s, ({types}) t, (VALUES ('LIST', 'DEFAULT'), ('HASH', 'FOR VALUES WITH (MODULUS 2, REMAINDER 1)'), ('RANGE', 'FOR VALUES FROM (MINVALUE) TO (MAXVALUE)')) h (how, bound)
-- parent is added
SELECT format('ALTER TABLE %s INHERIT %s', a.r, b.r) FROM ({tables}) a, ({tables}) b WHERE a.r <> b.r
-- heir of two is made
SELECT format('CREATE TABLE %s.child (z text) INHERITS (%s, %s)', a.s, a.r, b.r) FROM ({tables}) a, ({tables}) b WHERE a.r < b.r
-- typed table is made
SELECT format('CREATE TABLE %s.typed OF %s', s, r) FROM ({relations}) r WHERE relkind = 'c'
-- collation is made
SELECT format('CREATE COLLATION %s.made_c (%s); ALTER TABLE %s ADD collated text COLLATE %1$s.made_c; CREATE INDEX ON %3$s (collated)', s, how, r) FROM ({tables}) t, unnest(ARRAY['provider = libc, locale = ''C''', 'provider = builtin, locale = ''C.UTF-8''']) how
-- text search is made
SELECT format('CREATE TEXT SEARCH DICTIONARY %s.made_d (TEMPLATE = simple, accept = false); CREATE TEXT SEARCH CONFIGURATION %1$s.made_cfg (COPY = simple); ALTER TEXT SEARCH CONFIGURATION %1$s.made_cfg ALTER MAPPING FOR word WITH %1$s.made_d, simple; ALTER TABLE %s ADD words tsvector GENERATED ALWAYS AS (to_tsvector(''%1$s.made_cfg'', %s::text)) STORED; CREATE INDEX ON %2$s USING gin (words)', s, r, c) FROM ({columns}) t WHERE s !~ '"'
-- operator class is made
SELECT format('CREATE OPERATOR CLASS %s.by_hash FOR TYPE %s USING hash AS OPERATOR 1 =; CREATE INDEX ON %s USING hash (%s %1$s.by_hash)', s, type, r, c) FROM ({columns}) t
-- cast is made
SELECT format('CREATE FUNCTION %s.to_it(%s) RETURNS %s LANGUAGE sql IMMUTABLE RETURN NULL; CREATE CAST (%2$s AS %3$s) WITH FUNCTION %1$s.to_it(%2$s)%s', s, a.type, b.type, how) FROM ({schemas}) s, ({types}) a, ({types}) b, unnest(ARRAY['', ' AS ASSIGNMENT', ' AS IMPLICIT']) how WHERE a.type <> b.type AND (a.type LIKE '%.%' OR b.type LIKE '%.%')
-- type is used everywhere
SELECT format('CREATE FUNCTION %s.takes(a %s) RETURNS %2$s LANGUAGE sql IMMUTABLE RETURN a; CREATE VIEW %1$s.shows AS SELECT %1$s.takes(NULL::%2$s) AS one, ARRAY[]::%2$s[] AS many; CREATE TYPE %1$s.holder AS (x %2$s, y %2$s[]); CREATE TABLE %1$s.holds (h %1$s.holder, d %2$s DEFAULT NULL::%2$s, m %2$s[])', s, type) FROM ({schemas}) s, ({types}) t WHERE type LIKE '%.%'
-- domain of a domain is made
SELECT format('CREATE DOMAIN %s.outer_d AS %s CHECK (VALUE IS NOT NULL); CREATE TABLE %1$s.of_d (a %1$s.outer_d, b %1$s.outer_d[] DEFAULT ''{}'')', s, type) FROM ({schemas}) s, ({types}) t
-- event trigger is made
SELECT format('CREATE FUNCTION %s.on_ddl() RETURNS event_trigger LANGUAGE plpgsql AS ''BEGIN END''; CREATE EVENT TRIGGER made_e ON ddl_command_end %s EXECUTE FUNCTION %1$s.on_ddl()', s, how) FROM ({schemas}) s, unnest(ARRAY['', 'WHEN TAG IN (''CREATE TABLE'')']) how
-- event trigger is another
SELECT format(how, evtname) FROM pg_event_trigger, unnest(ARRAY['ALTER EVENT TRIGGER %I DISABLE', 'ALTER EVENT TRIGGER %I ENABLE ALWAYS', 'DROP EVENT TRIGGER %I']) how
-- publication has options
SELECT format(how, pubname) FROM pg_publication, unnest(ARRAY['ALTER PUBLICATION %I SET (publish = ''insert'')', 'ALTER PUBLICATION %I SET (publish_via_partition_root)', 'DROP PUBLICATION %I']) how UNION SELECT format('CREATE PUBLICATION made_all FOR %s', how) FROM ({schemas}) s, LATERAL (SELECT unnest(ARRAY['ALL TABLES', 'TABLES IN SCHEMA ' || s]) AS how) h
-- something goes with an extension
SELECT format('CREATE EXTENSION IF NOT EXISTS btree_gist; ALTER %s DEPENDS ON EXTENSION btree_gist', o) FROM (SELECT 'INDEX ' || r FROM ({relations}) r WHERE relkind = 'i' UNION SELECT 'ROUTINE ' || f FROM ({routines}) f UNION SELECT 'MATERIALIZED VIEW ' || r FROM ({relations}) r WHERE relkind = 'm' UNION SELECT format('TRIGGER %I ON %s', tgname, tgrelid::regclass) FROM pg_trigger WHERE NOT tgisinternal) o (o)
-- exclusion is added
SELECT format('CREATE EXTENSION IF NOT EXISTS btree_gist; ALTER TABLE %s ADD CONSTRAINT excluded EXCLUDE USING gist (%s WITH =, int4range(1, 2) WITH &&) WHERE (%2$s IS NOT NULL)', r, c) FROM ({columns}) t
-- constraints over columns are added
SELECT format('ALTER TABLE %s ADD CONSTRAINT pair_check CHECK (%s::text <> %s::text), ADD UNIQUE (%2$s, %3$s)', a.r, a.c, b.c) FROM ({columns}) a JOIN ({columns}) b ON b.r = a.r AND b.attnum > a.attnum
-- function stores rows on conflict
SELECT format('CREATE FUNCTION %s.store() RETURNS void LANGUAGE sql BEGIN ATOMIC INSERT INTO %s (%s) VALUES (NULL) ON CONFLICT ON CONSTRAINT %s DO UPDATE SET %3$s = excluded.%3$s; UPDATE %2$s SET %3$s = DEFAULT; END', t.s, t.r, c, k.k) FROM ({columns}) t JOIN ({constraints}) k ON k.r = t.r AND contype IN ('p', 'u')
-- view groups by a key
SELECT format('CREATE VIEW %s.grouped AS SELECT t.*, count(*) AS n FROM %s t GROUP BY %s', t.s, t.r, (SELECT string_agg(quote_ident(attname), ', ') FROM pg_attribute WHERE attrelid = t.oid AND attnum = ANY ((SELECT conkey FROM pg_constraint p WHERE p.oid = k.oid)::smallint[]))) FROM ({tables}) t JOIN ({constraints}) k ON k.r = t.r AND contype = 'p'
-- foreign table is another
SELECT format('ALTER FOREIGN TABLE %s %s', r, how) FROM ({relations}) r, unnest(ARRAY['ADD COLUMN added integer OPTIONS (k ''v'')', 'OPTIONS (ADD o ''p'')', 'ALTER a TYPE text', 'ALTER a SET NOT NULL', 'ALTER a OPTIONS (SET n ''z'')', 'ADD CHECK (a IS NOT NULL)', 'DROP COLUMN a']) how WHERE relkind = 'f'
-- server is another
SELECT format(how, srvname) FROM pg_foreign_server, unnest(ARRAY['ALTER SERVER %I OPTIONS (SET host ''z'')', 'ALTER SERVER %I VERSION ''2''', 'CREATE USER MAPPING FOR reader SERVER %I OPTIONS (user ''u'')', 'GRANT USAGE ON FOREIGN SERVER %I TO reader', 'DROP SERVER %I CASCADE']) how
-- aggregate is used
SELECT format('CREATE FUNCTION %s.step_of(%s[], %2$s) RETURNS %2$s[] LANGUAGE sql IMMUTABLE AS ''SELECT $1''; CREATE AGGREGATE %1$s.collect(%2$s) (SFUNC = %1$s.step_of, STYPE = %2$s[], INITCOND = ''{}'', PARALLEL = safe); CREATE VIEW %1$s.collected AS SELECT %1$s.collect(NULL::%2$s) AS all', s, type) FROM ({schemas}) s, ({types}) t
