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
