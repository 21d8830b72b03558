CREATE TABLE users (id integer, mail text CONSTRAINT users_email_check CHECK (mail <> ''));
ALTER TABLE users RENAME COLUMN mail TO email;
