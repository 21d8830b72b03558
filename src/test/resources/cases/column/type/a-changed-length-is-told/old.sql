CREATE TABLE users (name varchar(50));
