CREATE TABLE users (id integer, at timestamptz);
CREATE VIEW v AS SELECT CAST(id AS text) AS t, at::date AS d, id::bigint FROM users;
