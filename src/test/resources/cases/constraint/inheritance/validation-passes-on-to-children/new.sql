CREATE TABLE prices (amount numeric);
CREATE TABLE discounts () INHERITS (prices);
ALTER TABLE prices ADD CONSTRAINT positive CHECK (amount > 0) NOT VALID;
ALTER TABLE prices VALIDATE CONSTRAINT positive;
