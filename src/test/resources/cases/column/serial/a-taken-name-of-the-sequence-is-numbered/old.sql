CREATE TABLE other (id integer);
CREATE SEQUENCE users_id_seq;
CREATE TABLE users (id serial);
