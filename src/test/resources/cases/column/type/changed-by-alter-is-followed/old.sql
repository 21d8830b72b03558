CREATE TABLE item (price numeric(12,2));
