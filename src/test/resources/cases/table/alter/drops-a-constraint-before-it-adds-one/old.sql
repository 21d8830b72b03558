CREATE TABLE parcel (weight integer NOT NULL, size integer, CONSTRAINT fits CHECK (size < 100));
