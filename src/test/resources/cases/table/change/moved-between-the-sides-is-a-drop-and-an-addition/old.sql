CREATE SCHEMA app;
CREATE TABLE users (id integer);
