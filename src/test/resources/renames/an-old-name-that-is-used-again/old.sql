CREATE TABLE books (id integer, name text);
