CREATE TABLE users (id integer, email text);
CREATE INDEX by_email ON users (email DESC NULLS FIRST);
