CREATE SCHEMA shop;
CREATE TABLE shop.books (isbn varchar(20) PRIMARY KEY, title varchar(50) NOT NULL, price numeric(8,2));
