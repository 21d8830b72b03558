CREATE TABLE users (id integer, name text);
CREATE VIEW v AS WITH q AS (SELECT id FROM users WHERE id > 1) SELECT id FROM q UNION ALL SELECT 0;
