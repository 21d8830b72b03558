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
