CREATE TABLE prices (amount numeric, CONSTRAINT positive CHECK (amount > 0));
CREATE TABLE discounts () INHERITS (prices);
