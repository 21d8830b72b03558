CREATE TABLE book (id bigint, isbn text, pages integer);

CREATE FUNCTION thick(integer) RETURNS SETOF book LANGUAGE sql AS 'SELECT * FROM book WHERE pages > $1';

CREATE VIEW novels AS
 SELECT id,
    isbn,
    pages
   FROM public.thick(500) thick(id, isbn, pages);

CREATE VIEW titles AS
 SELECT t.isbn,
    book.xmin
   FROM (public.thick(100) t(id, isbn, pages)
     JOIN public.book USING (isbn));
