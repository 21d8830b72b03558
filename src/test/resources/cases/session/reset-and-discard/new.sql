CREATE SCHEMA s;
CREATE TABLE a (x integer);
CREATE TABLE b (x integer);
CREATE TABLE c (x integer);
CREATE TABLE d (x integer, z integer);
CREATE TABLE e (x integer);
