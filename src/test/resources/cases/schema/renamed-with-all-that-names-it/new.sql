CREATE SCHEMA store;
CREATE TYPE store.mood AS ENUM ('good', 'bad');
CREATE FUNCTION store.tax(numeric) RETURNS numeric IMMUTABLE LANGUAGE sql RETURN $1 * 0.2;
CREATE FUNCTION store.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE store.orders (
  id serial PRIMARY KEY,
  total numeric DEFAULT store.tax(100) CHECK (store.tax(total) > 1),
  mood store.mood DEFAULT 'good',
  moods store.mood[]
);
CREATE TABLE store.lines (order_id integer REFERENCES store.orders, n integer);
CREATE INDEX by_tax ON store.orders (store.tax(total)) WHERE mood = 'bad';
CREATE VIEW store.big AS SELECT o.id, store.tax(o.total) AS tax FROM store.orders o WHERE o.mood = 'good';
CREATE VIEW public.outside AS SELECT n FROM store.lines WHERE order_id IN (SELECT id FROM store.orders);
CREATE FUNCTION store.of_mood(m store.mood) RETURNS SETOF store.orders LANGUAGE sql
  BEGIN ATOMIC SELECT * FROM store.orders WHERE mood = m; END;
CREATE TRIGGER touch BEFORE UPDATE ON store.orders FOR EACH ROW WHEN (old.mood <> 'bad') EXECUTE FUNCTION store.touch();
CREATE POLICY mine ON store.lines USING (EXISTS (SELECT 1 FROM store.orders WHERE orders.id = lines.order_id));
ALTER DEFAULT PRIVILEGES IN SCHEMA store GRANT SELECT ON TABLES TO pg_monitor;
