CREATE TABLE shop.shelves (
  code text PRIMARY KEY CHECK (code ~ '^[A-Z]-[0-9]{2}$'),
  room text NOT NULL
);

CREATE TABLE shop.stock (
  isbn     shop.isbn NOT NULL REFERENCES shop.books (isbn),
  shelf    text NOT NULL REFERENCES shop.shelves (code) ON UPDATE CASCADE,
  quantity integer NOT NULL CHECK (quantity >= 0),
  PRIMARY KEY (isbn, shelf)
);
