CREATE TABLE book (id bigint, isbn text, pages integer);

CREATE FUNCTION thick(integer) RETURNS SETOF book LANGUAGE sql AS 'SELECT * FROM book WHERE pages > $1';

CREATE VIEW novels AS SELECT * FROM thick(500);

CREATE VIEW titles AS SELECT t.isbn, book.xmin FROM thick(100) t JOIN book USING (isbn);
