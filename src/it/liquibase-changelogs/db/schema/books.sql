CREATE TABLE books (
  isbn varchar(20) PRIMARY KEY,
  pages integer
);
COMMENT ON COLUMN books.pages IS 'how many';
