CREATE DOMAIN amount AS integer;
CREATE TABLE item (price amount, pieces integer, EXCLUDE USING btree ((price + 2) WITH =));
CREATE TABLE book () INHERITS (item);
CREATE INDEX dear ON item ((price * 3)) WHERE price > 5;
CREATE STATISTICS spread ON (price + 4), pieces FROM item;
ALTER TABLE item ADD total bigint GENERATED ALWAYS AS (price + 9) STORED;
