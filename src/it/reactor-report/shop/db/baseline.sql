CREATE TABLE orders (id integer, note text);
