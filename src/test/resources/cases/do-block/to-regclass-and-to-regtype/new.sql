CREATE SCHEMA s;
CREATE TABLE s.t (a integer);
CREATE DOMAIN d AS text;
CREATE TABLE t (b integer);
CREATE TABLE u (b d);
