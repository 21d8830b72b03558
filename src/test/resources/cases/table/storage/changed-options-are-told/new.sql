CREATE TABLE hits (id integer)
WITH (fillfactor = 70)
;
