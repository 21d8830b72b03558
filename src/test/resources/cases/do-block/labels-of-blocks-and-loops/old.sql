CREATE TABLE part_1 (id integer);
CREATE TABLE part_2 (id integer);
CREATE TABLE whole (id integer);
