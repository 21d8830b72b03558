CREATE TABLE books (
  isbn varchar(20) PRIMARY KEY,
  pages integer NOT NULL
);

CREATE VIEW long_books AS SELECT isbn FROM books WHERE pages > 500;
