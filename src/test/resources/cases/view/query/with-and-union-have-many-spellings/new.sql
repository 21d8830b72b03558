CREATE TABLE users (id integer, name text);
CREATE VIEW v AS WITH q AS (SELECT users.id FROM users WHERE (users.id > 1)) SELECT q.id FROM q UNION ALL SELECT 0 AS id;
