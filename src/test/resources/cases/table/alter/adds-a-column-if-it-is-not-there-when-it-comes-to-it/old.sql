CREATE TABLE parcel (id integer, size text CHECK (size <> ''));
