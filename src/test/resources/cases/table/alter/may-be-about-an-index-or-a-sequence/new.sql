CREATE TABLE parcel (id integer CONSTRAINT parcel_key PRIMARY KEY, weight integer);
CREATE INDEX parcel_weight ON parcel (weight);
CREATE SEQUENCE numbers;
ALTER TABLE parcel_weight SET (fillfactor = 70);
ALTER INDEX parcel_key SET (fillfactor = 60);
ALTER TABLE numbers SET UNLOGGED;
