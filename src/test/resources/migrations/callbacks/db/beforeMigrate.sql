CREATE TABLE before (i integer);
