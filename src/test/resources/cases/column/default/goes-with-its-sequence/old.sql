CREATE SEQUENCE numbers;
CREATE TABLE visits (id integer DEFAULT nextval('numbers'), page text);
