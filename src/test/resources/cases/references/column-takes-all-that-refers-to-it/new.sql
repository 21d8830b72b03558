CREATE TABLE orders (id integer, amount integer);
CREATE TABLE log (id integer, price integer);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE TRIGGER on_id AFTER UPDATE OF id ON orders FOR EACH ROW EXECUTE FUNCTION f();
CREATE POLICY own ON orders USING (id > 0);
CREATE RULE s AS ON UPDATE TO log DO ALSO UPDATE orders SET amount = new.price;
CREATE FUNCTION sum_of_amounts() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT sum(amount) AS price FROM orders; END;
CREATE VIEW amounts AS SELECT amount AS price FROM orders;
