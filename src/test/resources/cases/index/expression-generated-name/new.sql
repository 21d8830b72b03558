CREATE TABLE users (email text, n integer);
CREATE INDEX users_lower_idx ON users (lower(email));
CREATE INDEX users_expr_idx ON users ((n + 1));
CREATE INDEX users_n_lower_idx ON users (n, lower(email));
