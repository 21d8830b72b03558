CREATE TABLE stock (book text, number integer);
CREATE FUNCTION told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM count(*) FROM gone;
  PERFORM count(*) FROM "Came" WHERE number > 1;
  PERFORM count(*) FROM nowhere;
  RETURN NULL;
END $$;
CREATE TRIGGER told AFTER UPDATE ON stock
  REFERENCING OLD TABLE AS gone NEW TABLE AS "Came" FOR EACH STATEMENT EXECUTE FUNCTION told();
CREATE FUNCTION called_by_nobody_here() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM count(*) FROM given;
  RETURN NULL;
END $$;
-- fails: UPDATE stock SET number = 1;
