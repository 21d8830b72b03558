-- Thirteen digits; whether the last one is right is asked of shop.isbn_is_valid.
CREATE DOMAIN shop.isbn AS text
  CONSTRAINT isbn_has_thirteen_digits CHECK (VALUE ~ '^97[89][0-9]{10}$');

CREATE DOMAIN shop.amount AS numeric(10, 2)
  CONSTRAINT amount_is_not_negative CHECK (VALUE >= 0);

CREATE DOMAIN shop.email AS citext
  CONSTRAINT email_has_an_at CHECK (VALUE ~ '^[^@\s]+@[^@\s]+$');

CREATE TYPE shop.postal_address AS (
  street   text,
  postcode text,
  city     text,
  country  character(2)
);
