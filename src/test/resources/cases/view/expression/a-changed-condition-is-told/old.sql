CREATE TABLE users (id integer, active boolean);
CREATE VIEW v AS SELECT id FROM users WHERE active;
