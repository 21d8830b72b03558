CREATE TABLE item (net numeric, vat numeric
);
