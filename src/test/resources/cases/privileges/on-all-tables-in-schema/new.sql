CREATE TABLE a (id integer);
CREATE TABLE b (id integer);
GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader;
