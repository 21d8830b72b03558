CREATE TABLE shop.authors (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  family_name text NOT NULL,
  given_names text,
  born        date,
  died        date,
  full_name   text GENERATED ALWAYS AS (COALESCE(given_names || ' ', '') || family_name) STORED,
  CONSTRAINT authors_die_after_birth CHECK (died IS NULL OR died >= born)
);

CREATE INDEX authors_by_name ON shop.authors (lower(family_name), lower(given_names));

COMMENT ON TABLE shop.authors IS 'Whoever wrote, translated or illustrated a book';
COMMENT ON COLUMN shop.authors.family_name IS 'The name it is shelved under: ''Le Guin'', ''Eco''';
