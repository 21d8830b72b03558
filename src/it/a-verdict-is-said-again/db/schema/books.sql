CREATE TABLE books (id bigint PRIMARY KEY);
CREATE FUNCTION loans() RETURNS bigint LANGUAGE plpgsql AS 'BEGIN RETURN (SELECT count(*) FROM loans); END';
