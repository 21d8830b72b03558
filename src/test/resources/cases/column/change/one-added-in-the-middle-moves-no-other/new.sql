CREATE TABLE users (id integer, name text, email text);
