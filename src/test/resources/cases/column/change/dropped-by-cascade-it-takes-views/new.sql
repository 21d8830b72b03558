CREATE TABLE book (id integer, pages integer);
CREATE VIEW thick AS SELECT id FROM book WHERE pages > 500;
