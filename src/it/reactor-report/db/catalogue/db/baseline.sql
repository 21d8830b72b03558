CREATE TABLE books (id integer);
