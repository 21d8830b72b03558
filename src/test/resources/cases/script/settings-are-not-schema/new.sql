CREATE TABLE a (id integer);
SET statement_timeout = 0;
SET client_encoding = 'UTF8';
SET client_min_messages = warning;
SET row_security = off;
