CREATE TABLE labels (word varchar(20) DEFAULT 'varchar(20)');
COMMENT ON TABLE labels IS '${kind}';
CREATE FUNCTION public.of() RETURNS text LANGUAGE sql AS $$ SELECT 'flyway_schema_history' $$;
