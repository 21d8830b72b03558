CREATE FUNCTION total_of(integer) RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
  RETURN (SELECT totl FROM orders WHERE id = $1);
END $$;
CREATE TABLE orders (id integer PRIMARY KEY, total integer);
