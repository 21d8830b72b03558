CREATE TABLE parcel (weight integer, twice integer DEFAULT 8);
