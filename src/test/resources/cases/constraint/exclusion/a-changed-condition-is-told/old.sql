CREATE TABLE stay (at daterange, live boolean, CONSTRAINT one EXCLUDE USING gist (at WITH &&));
