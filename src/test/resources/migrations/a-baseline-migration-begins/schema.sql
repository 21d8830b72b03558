CREATE TABLE three (i integer, j integer);
