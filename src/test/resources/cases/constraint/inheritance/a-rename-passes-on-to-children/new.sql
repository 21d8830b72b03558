CREATE TABLE prices (amount numeric, CONSTRAINT positive CHECK (amount > 0));
CREATE TABLE discounts () INHERITS (prices);
ALTER TABLE prices RENAME CONSTRAINT positive TO above_zero;
