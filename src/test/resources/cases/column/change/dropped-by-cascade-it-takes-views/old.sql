CREATE TABLE book (id integer, title text, pages integer);
CREATE VIEW titles AS SELECT * FROM book;
CREATE VIEW sorted AS SELECT id FROM titles ORDER BY id;
CREATE VIEW thick AS SELECT id FROM book WHERE pages > 500;
ALTER TABLE book DROP COLUMN title CASCADE;
