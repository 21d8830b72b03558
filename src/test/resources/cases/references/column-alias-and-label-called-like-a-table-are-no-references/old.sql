CREATE TYPE status AS ENUM ('open', 'history');
CREATE TABLE history (id integer);
CREATE TABLE orders (id integer, history text, s status);
CREATE VIEW a AS SELECT id, history FROM orders;
CREATE VIEW b AS SELECT id AS history FROM orders;
CREATE VIEW c AS SELECT history.id FROM orders AS history;
CREATE VIEW d AS SELECT id FROM orders WHERE s = 'history';
CREATE VIEW e AS WITH history AS (SELECT 1 AS x) SELECT x FROM history;
DROP TABLE history CASCADE;
