CREATE TABLE U&"donn\00e9es" (id integer);
