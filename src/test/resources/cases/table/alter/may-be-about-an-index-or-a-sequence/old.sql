CREATE TABLE parcel (id integer CONSTRAINT parcel_key PRIMARY KEY, weight integer);
CREATE INDEX parcel_weight ON parcel (weight);
CREATE SEQUENCE numbers;
