CREATE TABLE parcel (id integer);
CREATE TABLE letter (stamp text) INHERITS (parcel);
ALTER TABLE parcel ADD COLUMN weight bigint DEFAULT 4;
ALTER TABLE parcel ALTER COLUMN weight SET NOT NULL;
ALTER TABLE parcel ADD CONSTRAINT heavy CHECK (weight > 0);
