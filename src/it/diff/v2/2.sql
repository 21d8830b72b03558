CREATE TABLE a (b bigint);
