CREATE TABLE one (i integer);
