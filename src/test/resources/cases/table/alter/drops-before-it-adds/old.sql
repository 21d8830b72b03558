CREATE TABLE parcel (weight integer, label text);
