CREATE TABLE doc (body text, n integer);
