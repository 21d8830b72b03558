BEGIN;

CREATE TABLE books (isbn text PRIMARY KEY, author bigint REFERENCES authors);
CREATE INDEX books_by_author ON books (author);

COMMIT;
