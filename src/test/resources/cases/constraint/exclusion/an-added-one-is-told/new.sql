CREATE TABLE stay (at daterange);
ALTER TABLE stay ADD EXCLUDE USING gist (at WITH &&);
