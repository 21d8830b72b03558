CREATE TABLE books (title text NOT NUL);
