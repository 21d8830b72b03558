CREATE TABLE authors (id int4, name text NOT NULL);
ALTER TABLE ONLY authors ADD CONSTRAINT authors_pkey PRIMARY KEY (id);
CREATE TABLE books (
  isbn   text PRIMARY KEY,
  author integer NOT NULL REFERENCES authors (id),
  price  numeric(10, 2)
);
CREATE INDEX ON books (author);
CREATE VIEW shelf AS SELECT b.isbn, a.name FROM books b JOIN authors a ON a.id = b.author;
CREATE RULE no_delete AS ON DELETE TO authors DO INSTEAD NOTHING;
GRANT SELECT ON books TO reader;
