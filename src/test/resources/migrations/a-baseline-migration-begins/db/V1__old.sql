CREATE TABLE old (i integer);
