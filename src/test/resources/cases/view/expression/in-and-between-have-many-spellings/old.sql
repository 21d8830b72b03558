CREATE TABLE item (n integer, kind text, price numeric);
CREATE VIEW v AS SELECT n FROM item WHERE kind IN ('a', 'b') AND n BETWEEN 1 AND 9 AND price != 0;
