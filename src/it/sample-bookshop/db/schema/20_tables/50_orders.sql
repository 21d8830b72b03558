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
