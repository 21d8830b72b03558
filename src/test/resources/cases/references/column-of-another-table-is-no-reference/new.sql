CREATE TABLE orders (id integer PRIMARY KEY, status text);
CREATE TABLE users (id integer PRIMARY KEY, note text, status text);
CREATE VIEW notes AS SELECT o.id, u.note FROM orders o JOIN users u ON u.id = o.id;
CREATE VIEW named AS SELECT id AS note FROM orders;
