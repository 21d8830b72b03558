CREATE TABLE users (id integer, email text);
CREATE INDEX users_email_idx ON users (email);
