CREATE DOMAIN tags AS varchar(5)[];
