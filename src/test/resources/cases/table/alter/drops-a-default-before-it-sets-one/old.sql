CREATE TABLE parcel (weight integer DEFAULT 3, stamp text DEFAULT 'a', size integer DEFAULT 1);
ALTER TABLE parcel ALTER COLUMN weight SET DEFAULT 7;
ALTER TABLE parcel ALTER COLUMN size TYPE text;
ALTER TABLE parcel ALTER COLUMN size SET DEFAULT 'x'::text;
