CREATE TABLE users (name varchar(100));
