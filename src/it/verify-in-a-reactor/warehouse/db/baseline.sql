CREATE TABLE shelf (id int);
