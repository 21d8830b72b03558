CREATE TABLE a (id integer);
GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader;
CREATE TABLE b (id integer);
