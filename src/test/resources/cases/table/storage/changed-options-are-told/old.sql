CREATE TABLE hits (id integer)
;
