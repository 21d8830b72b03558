CREATE TABLE users (email text);
CREATE UNIQUE INDEX by_email ON users (email);
