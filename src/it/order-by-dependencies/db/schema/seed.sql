INSERT INTO shop.books VALUES (1, 1);
