CREATE TABLE users (id integer, at timestamptz);
CREATE VIEW v AS SELECT (id)::text AS t, (at)::date AS d, (id)::int8 AS id FROM users;
