CREATE TABLE a (id integer);
CREATE TABLE b (id integer);
GRANT SELECT ON a, b TO reader;
