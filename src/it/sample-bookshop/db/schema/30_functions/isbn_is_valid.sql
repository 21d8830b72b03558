-- The check digit makes the sum of all digits, every second one times three, a multiple of ten.
CREATE FUNCTION shop.isbn_is_valid(isbn shop.isbn) RETURNS boolean
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  BEGIN ATOMIC
    SELECT sum(digit::integer * CASE WHEN place % 2 = 0 THEN 3 ELSE 1 END) % 10 = 0
      FROM regexp_split_to_table(isbn, '') WITH ORDINALITY AS digits (digit, place);
  END;

ALTER TABLE shop.books
  ADD CONSTRAINT books_have_a_valid_isbn CHECK (shop.isbn_is_valid(isbn));
