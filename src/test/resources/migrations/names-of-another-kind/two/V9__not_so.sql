CREATE TABLE no (i integer);
