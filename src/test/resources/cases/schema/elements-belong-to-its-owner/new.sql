CREATE ROLE keeper;
CREATE SCHEMA books;
ALTER SCHEMA books OWNER TO keeper;
CREATE TABLE books.book (id integer);
ALTER TABLE books.book OWNER TO keeper;
CREATE VIEW books.ids AS SELECT id FROM books.book;
ALTER VIEW books.ids OWNER TO keeper;
CREATE INDEX book_id_idx ON books.book (id);
