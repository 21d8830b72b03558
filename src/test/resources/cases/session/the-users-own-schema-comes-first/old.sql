CREATE SCHEMA postgres;
CREATE TABLE a (x integer);
SET search_path = public;
CREATE TABLE b (x integer);
