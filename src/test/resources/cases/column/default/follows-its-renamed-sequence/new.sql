CREATE SEQUENCE counted;
CREATE TABLE visits (id integer DEFAULT nextval('counted'), page text);
ALTER SEQUENCE counted RENAME TO numbers;
