CREATE TABLE users (id integer);
CREATE TABLE IF NOT EXISTS users (id bigint, other text);
