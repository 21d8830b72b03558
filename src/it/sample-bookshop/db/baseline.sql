-- The accepted schema: mvn confiture:verify compares the source files with it.
-- Written by mvn confiture:accept; review it, but do not edit it.

-- File: db/schema/00_setup/01_extensions.sql
-- What the schema needs of PostgreSQL beyond its core.
CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- File: db/schema/00_setup/02_schemas.sql
CREATE SCHEMA shop;
COMMENT ON SCHEMA shop IS 'The bookshop: its catalogue, its customers and their orders';

-- Who worked on what, for the auditors; the application never reads it.
CREATE SCHEMA audit;

-- File: db/schema/00_setup/03_roles.sql
-- Roles belong to the cluster and not to the database, so they may be there already.
DO $roles$
DECLARE
  wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['bookshop_web', 'bookshop_clerk', 'bookshop_reports'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
    END IF;
  END LOOP;
END
$roles$;

-- File: db/schema/10_types/domains.sql
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

-- File: db/schema/10_types/order_status.sql
CREATE TYPE shop.order_status AS ENUM ('open', 'paid', 'shipped', 'returned', 'cancelled');

-- File: db/schema/20_tables/10_authors.sql
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

-- File: db/schema/20_tables/20_books.sql
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

-- File: db/schema/20_tables/30_customers.sql
CREATE TABLE shop.customers (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email      shop.email NOT NULL UNIQUE,
  name       text NOT NULL,
  address    shop.postal_address,
  newsletter boolean NOT NULL DEFAULT false,
  joined_at  timestamptz NOT NULL DEFAULT now(),
  left_at    timestamptz,
  CONSTRAINT customers_leave_after_joining CHECK (left_at > joined_at)
);

CREATE INDEX customers_with_newsletter ON shop.customers (email)
  WHERE newsletter AND left_at IS NULL;

COMMENT ON COLUMN shop.customers.left_at IS $$When the customer closed the account; the row stays
for the tax office's ten years$$;

-- File: db/schema/20_tables/40_stock.sql
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

-- File: db/schema/20_tables/50_orders.sql
CREATE SEQUENCE shop.invoice_numbers START WITH 100000;

CREATE TABLE shop.orders (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id    bigint NOT NULL REFERENCES shop.customers (id),
  status         shop.order_status NOT NULL DEFAULT 'open',
  ordered_at     timestamptz NOT NULL DEFAULT now(),
  shipped_at     timestamptz,
  invoice_number integer NOT NULL DEFAULT nextval('shop.invoice_numbers') UNIQUE,
  ship_to        shop.postal_address,
  CONSTRAINT orders_ship_after_ordering CHECK (shipped_at >= ordered_at),
  CONSTRAINT shipped_orders_have_a_date CHECK ((status = 'shipped') <= (shipped_at IS NOT NULL))
);

ALTER SEQUENCE shop.invoice_numbers OWNED BY shop.orders.invoice_number;

CREATE INDEX orders_of_customer ON shop.orders (customer_id, ordered_at DESC);
CREATE INDEX orders_to_ship ON shop.orders (ordered_at) WHERE status = 'paid';

CREATE TABLE shop.order_lines (
  order_id bigint NOT NULL REFERENCES shop.orders (id) ON DELETE CASCADE,
  line     smallint NOT NULL CHECK (line > 0),
  isbn     shop.isbn NOT NULL REFERENCES shop.books (isbn),
  quantity integer NOT NULL DEFAULT 1 CHECK (quantity > 0),
  price    shop.amount NOT NULL,
  total    numeric(12, 2) GENERATED ALWAYS AS (quantity * price) STORED,
  PRIMARY KEY (order_id, line)
);

CREATE INDEX order_lines_of_book ON shop.order_lines (isbn) INCLUDE (quantity);

-- File: db/schema/20_tables/60_price_changes.sql
-- One partition a year: what is ten years old is detached and dropped.
CREATE TABLE audit.price_changes (
  isbn       shop.isbn NOT NULL,
  old_price  shop.amount NOT NULL,
  new_price  shop.amount NOT NULL,
  changed_by text NOT NULL DEFAULT current_user,
  changed_at timestamptz NOT NULL DEFAULT now()
) PARTITION BY RANGE (changed_at);

CREATE TABLE audit.price_changes_2026 PARTITION OF audit.price_changes
  FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');

CREATE TABLE audit.price_changes_other PARTITION OF audit.price_changes DEFAULT;

-- File: db/schema/30_functions/isbn_is_valid.sql
-- The check digit makes the sum of all digits, every second one times three, a multiple of ten.
CREATE FUNCTION shop.isbn_is_valid(isbn shop.isbn) RETURNS boolean
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  BEGIN ATOMIC
    SELECT sum(digit::integer * CASE WHEN place % 2 = 0 THEN 3 ELSE 1 END) % 10 = 0
      FROM regexp_split_to_table(isbn, '') WITH ORDINALITY AS digits (digit, place);
  END;

ALTER TABLE shop.books
  ADD CONSTRAINT books_have_a_valid_isbn CHECK (shop.isbn_is_valid(isbn));

-- File: db/schema/30_functions/place_order.sql
CREATE FUNCTION shop.place_order(customer bigint, basket jsonb) RETURNS bigint
  LANGUAGE plpgsql
  AS $function$
DECLARE
  placed bigint;
  item   record;
BEGIN
  INSERT INTO shop.orders (customer_id) VALUES (customer) RETURNING id INTO placed;
  FOR item IN
    SELECT place, entry ->> 'isbn' AS isbn, (entry ->> 'quantity')::integer AS quantity
      FROM jsonb_array_elements(basket) WITH ORDINALITY AS entries (entry, place)
  LOOP
    INSERT INTO shop.order_lines (order_id, line, isbn, quantity, price)
      SELECT placed, item.place, books.isbn, item.quantity, books.price
        FROM shop.books
        WHERE books.isbn = item.isbn;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'we don''t sell the book %', item.isbn USING ERRCODE = 'no_data_found';
    END IF;
  END LOOP;
  RETURN placed;
END
$function$;

COMMENT ON FUNCTION shop.place_order(bigint, jsonb) IS
  'Orders what is in the basket, a list of {"isbn": …, "quantity": …}, at today''s prices';

-- File: db/schema/40_triggers/price_changes.sql
CREATE FUNCTION audit.note_price_change() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
BEGIN
  INSERT INTO audit.price_changes (isbn, old_price, new_price, changed_by)
    VALUES (new.isbn, old.price, new.price, session_user);
  RETURN NULL;
END
$$;

CREATE TRIGGER price_change_is_noted
  AFTER UPDATE OF price ON shop.books
  FOR EACH ROW
  WHEN (old.price IS DISTINCT FROM new.price)
  EXECUTE FUNCTION audit.note_price_change();

-- File: db/schema/50_views/best_sellers.sql
CREATE VIEW shop.best_sellers AS
  SELECT books.isbn, books.title, sum(order_lines.quantity) AS sold
    FROM shop.books
    JOIN shop.order_lines USING (isbn)
    JOIN shop.orders ON orders.id = order_lines.order_id
    WHERE orders.status IN ('paid', 'shipped') AND orders.ordered_at > now() - interval '30 days'
    GROUP BY books.isbn, books.title
    ORDER BY sold DESC, books.title
    LIMIT 100;

-- File: db/schema/50_views/catalogue.sql
CREATE VIEW shop.catalogue WITH (security_barrier) AS
  SELECT
    books.isbn,
    books.title,
    writers.names AS authors,
    books.gross_price AS price,
    COALESCE(stocked.quantity, 0) AS in_stock
  FROM shop.books
  LEFT JOIN LATERAL (
    SELECT string_agg(authors.full_name, ', ' ORDER BY book_authors.place) AS names
      FROM shop.book_authors
      JOIN shop.authors ON authors.id = book_authors.author_id
      WHERE book_authors.isbn = books.isbn AND book_authors.part = 'author'
  ) AS writers ON true
  LEFT JOIN (
    SELECT isbn, sum(quantity) AS quantity FROM shop.stock GROUP BY isbn
  ) AS stocked ON stocked.isbn = books.isbn;

COMMENT ON VIEW shop.catalogue IS 'What a visitor of the web shop sees';

CREATE MATERIALIZED VIEW shop.monthly_sales AS
  SELECT
    date_trunc('month', orders.ordered_at) AS month,
    count(DISTINCT orders.id) AS orders,
    sum(order_lines.total) AS turnover
  FROM shop.orders
  JOIN shop.order_lines ON order_lines.order_id = orders.id
  WHERE orders.status <> 'cancelled'
  GROUP BY 1
  WITH NO DATA;

CREATE UNIQUE INDEX monthly_sales_by_month ON shop.monthly_sales (month);

-- File: db/schema/60_access/10_policies.sql
/*
 * The web shop connects as one role for all customers and says for whom by a setting:
 *   SET bookshop.customer = '4711';
 * Without it /* as in a job that forgot */ nobody's orders are seen.
 */
ALTER TABLE shop.orders ENABLE ROW LEVEL SECURITY;

CREATE POLICY own_orders ON shop.orders
  FOR ALL TO bookshop_web
  USING (customer_id = current_setting('bookshop.customer', true)::bigint)
  WITH CHECK (customer_id = current_setting('bookshop.customer', true)::bigint);

CREATE POLICY all_orders ON shop.orders
  FOR ALL TO bookshop_clerk
  USING (true);

-- File: db/schema/60_access/20_grants.sql
GRANT USAGE ON SCHEMA shop TO bookshop_web, bookshop_clerk, bookshop_reports;

GRANT SELECT ON shop.catalogue, shop.best_sellers TO bookshop_web;
GRANT SELECT, INSERT ON shop.orders, shop.order_lines TO bookshop_web;
GRANT USAGE ON SEQUENCE shop.invoice_numbers TO bookshop_web;

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA shop TO bookshop_clerk;
GRANT SELECT ON shop.monthly_sales TO bookshop_reports;

REVOKE ALL ON FUNCTION shop.place_order(bigint, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION shop.place_order(bigint, jsonb) TO bookshop_web, bookshop_clerk;

REVOKE ALL ON SCHEMA audit FROM PUBLIC;
