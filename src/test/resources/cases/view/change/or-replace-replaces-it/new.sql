CREATE TABLE users (id integer, name text);
CREATE VIEW v AS SELECT id FROM users;
CREATE OR REPLACE VIEW v AS SELECT id, name FROM users;
