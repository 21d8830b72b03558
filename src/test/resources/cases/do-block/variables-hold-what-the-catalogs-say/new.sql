CREATE TABLE chart (shown boolean);
CREATE TABLE axis (id integer);
