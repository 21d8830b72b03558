CREATE TABLE before (i integer, j integer);
CREATE TABLE counted (i integer);
CREATE VIEW after_a AS SELECT i FROM counted;
CREATE VIEW after_b AS SELECT i FROM after_a;
