CREATE TABLE one (i integer);
CREATE TABLE two (i integer);
