CREATE SCHEMA app;
CREATE TABLE users (id integer);
ALTER TABLE users SET SCHEMA app;
