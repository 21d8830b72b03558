CREATE TABLE users (id integer);
CREATE VIEW v AS SELECT id FROM users ORDER BY id;
