CREATE TABLE shop.publishers (
  id   integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name citext NOT NULL UNIQUE
);

CREATE TABLE shop.books (
  isbn         shop.isbn PRIMARY KEY,
  publisher_id integer NOT NULL REFERENCES shop.publishers (id),
  title        text NOT NULL,
  language     character(2) NOT NULL DEFAULT 'en',
  published    date,
  price        shop.amount NOT NULL,
  tax_rate     numeric(4, 3) NOT NULL DEFAULT 0.070 CHECK (tax_rate BETWEEN 0 AND 1),
  gross_price  numeric(10, 2) GENERATED ALWAYS AS (round(price * (1 + tax_rate), 2)) STORED,
  keywords     text[] NOT NULL DEFAULT '{}',
  details      jsonb NOT NULL DEFAULT '{}'::jsonb,
  CONSTRAINT books_have_a_title CHECK (btrim(title) <> '')
);

CREATE INDEX books_by_publisher ON shop.books (publisher_id);
CREATE INDEX books_by_title ON shop.books USING gin (title gin_trgm_ops);
CREATE INDEX books_by_keyword ON shop.books USING gin (keywords);

-- An author of a book, and as what; the first of them is on the spine.
CREATE TABLE shop.book_authors (
  isbn      shop.isbn REFERENCES shop.books (isbn) ON DELETE CASCADE,
  author_id bigint REFERENCES shop.authors (id) ON DELETE RESTRICT,
  place     smallint NOT NULL DEFAULT 1 CHECK (place > 0),
  part      text NOT NULL DEFAULT 'author'
              CHECK (part IN ('author', 'translator', 'illustrator', 'editor')),
  PRIMARY KEY (isbn, author_id, part),
  CONSTRAINT book_authors_stand_in_a_row UNIQUE (isbn, part, place)
);

CREATE INDEX book_authors_by_author ON shop.book_authors (author_id);
