--liquibase formatted sql

--changeset ann:1 dbms:postgresql
CREATE TABLE books (
  isbn ${kind} CONSTRAINT books_pkey PRIMARY KEY
);
--rollback DROP TABLE books;

--changeset ann:1-h2 dbms:h2
CREATE TABLE books (isbn varchar PRIMARY KEY, of_h2 integer);

--changeset ann:2 context:test
INSERT INTO books VALUES ('1');
CREATE TABLE of_tests (a integer);
