CREATE TABLE books (isbn varchar(13) PRIMARY KEY);
