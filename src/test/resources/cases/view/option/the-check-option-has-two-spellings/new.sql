CREATE TABLE users (id integer);
CREATE VIEW v WITH (check_option = cascaded) AS SELECT id FROM users WHERE id > 0;
