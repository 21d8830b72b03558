CREATE TABLE a (id integer);
BEGIN;
CREATE TABLE b (id integer);
COMMIT;
