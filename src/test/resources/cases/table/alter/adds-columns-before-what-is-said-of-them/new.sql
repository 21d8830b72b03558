CREATE TABLE parcel (id integer);
ALTER TABLE parcel
    ALTER COLUMN weight SET STATISTICS 200,
    ALTER COLUMN weight SET DEFAULT 5,
    ADD CHECK (weight > 0),
    ADD PRIMARY KEY (weight),
    ALTER COLUMN weight SET NOT NULL,
    ADD COLUMN weight integer;
