CREATE TABLE two (i integer);
