CREATE TABLE books (isbn text PRIMARY KEY, title text DEFAULT 'café');
CREATE VIEW titles AS SELECT title FROM books;
