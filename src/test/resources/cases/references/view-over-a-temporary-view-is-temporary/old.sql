CREATE TABLE orders (id integer, status text);
