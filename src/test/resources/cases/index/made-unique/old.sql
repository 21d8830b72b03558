CREATE TABLE users (email text);
CREATE INDEX by_email ON users (email);
