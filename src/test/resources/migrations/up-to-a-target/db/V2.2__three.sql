CREATE TABLE three (i integer);
