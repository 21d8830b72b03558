CREATE DOMAIN five AS bigint DEFAULT 5;
CREATE DOMAIN sized AS varchar(40);
CREATE TABLE t (a five, b sized, c five DEFAULT NULL, d five);
