CREATE TABLE there (x integer);
CREATE TABLE b (x integer);
