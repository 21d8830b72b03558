CREATE TABLE parcel (label integer, weight integer);
ALTER TABLE parcel ADD COLUMN label text, DROP COLUMN label;
