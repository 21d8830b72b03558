CREATE TABLE n (id integer);
