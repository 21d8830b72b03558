CREATE TABLE parcel (id integer, size integer);
ALTER TABLE parcel
    ADD COLUMN IF NOT EXISTS id text NOT NULL CHECK (id <> 'a'),
    ADD COLUMN IF NOT EXISTS size text CHECK (size <> ''),
    DROP COLUMN size,
    DROP COLUMN IF EXISTS gone;
