CREATE TABLE books (isbn text PRIMARY KEY, price numeric(10,2));
