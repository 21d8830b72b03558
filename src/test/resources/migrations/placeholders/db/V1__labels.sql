-- made for ${Kind} at ${flyway:timestamp} by ${flyway:filename}
CREATE TABLE ${table.name} (word ${kind} DEFAULT '${KIND}'${empty});
CREATE FUNCTION "${flyway:defaultSchema}".of() RETURNS text LANGUAGE sql AS $$ SELECT '${flyway:table}' $$;
