CREATE TABLE item (a integer);
ALTER TABLE item ADD COLUMN later text;
CREATE TABLE film (minutes integer) INHERITS (item);
