CREATE TABLE parcel (weight integer NOT NULL, size integer, CONSTRAINT fits CHECK (size < 10));
ALTER TABLE parcel
    ADD CONSTRAINT fits CHECK (size < 100),
    DROP CONSTRAINT fits,
    ALTER COLUMN weight SET NOT NULL,
    ALTER COLUMN weight DROP NOT NULL;
