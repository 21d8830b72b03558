CREATE TABLE parcel (id integer, weight integer DEFAULT 3);
CREATE TABLE letter (stamp text) INHERITS (parcel);
ALTER TABLE parcel
    ADD CONSTRAINT heavy CHECK (weight > 0),
    ALTER COLUMN weight SET NOT NULL,
    ALTER COLUMN weight SET DEFAULT 4,
    ADD COLUMN weight bigint,
    DROP COLUMN weight;
