CREATE TABLE item (net numeric, vat numeric
, gross numeric GENERATED ALWAYS AS (net + vat) STORED
);
