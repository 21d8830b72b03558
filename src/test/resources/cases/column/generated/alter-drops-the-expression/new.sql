CREATE TABLE item (net numeric, gross numeric GENERATED ALWAYS AS (net * 2) STORED);
ALTER TABLE item ALTER gross DROP EXPRESSION;
