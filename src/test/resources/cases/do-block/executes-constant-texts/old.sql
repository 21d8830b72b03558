DO $do$
BEGIN
  EXECUTE 'CREATE TABLE a (x integer); CREATE INDEX a_x ON a (x)';
  EXECUTE $q$ALTER TABLE a ADD y text DEFAULT 'it''s'$q$;
END $do$;
