CREATE TABLE a (x bigint, y varchar(20));
