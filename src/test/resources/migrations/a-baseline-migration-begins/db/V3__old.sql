DROP TABLE old;
CREATE TABLE three (i integer);
