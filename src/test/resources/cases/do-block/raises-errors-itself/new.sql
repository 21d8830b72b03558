CREATE TABLE b (x integer);
CREATE TABLE d (x integer);
