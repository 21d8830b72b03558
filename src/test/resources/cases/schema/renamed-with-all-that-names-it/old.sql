CREATE SCHEMA shop;
CREATE TYPE shop.mood AS ENUM ('good', 'bad');
CREATE FUNCTION shop.tax(numeric) RETURNS numeric IMMUTABLE LANGUAGE sql RETURN $1 * 0.2;
CREATE FUNCTION shop.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE shop.orders (
  id serial PRIMARY KEY,
  total numeric DEFAULT shop.tax(100) CHECK (shop.tax(total) > 1),
  mood shop.mood DEFAULT 'good',
  moods shop.mood[]
);
CREATE TABLE shop.lines (order_id integer REFERENCES shop.orders, n integer);
CREATE INDEX by_tax ON shop.orders (shop.tax(total)) WHERE mood = 'bad';
CREATE VIEW shop.big AS SELECT o.id, shop.tax(o.total) AS tax FROM shop.orders o WHERE o.mood = 'good';
CREATE VIEW public.outside AS SELECT n FROM shop.lines WHERE order_id IN (SELECT id FROM shop.orders);
CREATE FUNCTION shop.of_mood(m shop.mood) RETURNS SETOF shop.orders LANGUAGE sql
  BEGIN ATOMIC SELECT * FROM shop.orders WHERE mood = m; END;
CREATE TRIGGER touch BEFORE UPDATE ON shop.orders FOR EACH ROW WHEN (old.mood <> 'bad') EXECUTE FUNCTION shop.touch();
CREATE POLICY mine ON shop.lines USING (EXISTS (SELECT 1 FROM shop.orders WHERE orders.id = lines.order_id));
ALTER DEFAULT PRIVILEGES IN SCHEMA shop GRANT SELECT ON TABLES TO pg_monitor;
ALTER SCHEMA shop RENAME TO store;
