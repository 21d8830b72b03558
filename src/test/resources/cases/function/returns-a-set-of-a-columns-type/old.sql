CREATE TABLE visits (page text);
CREATE FUNCTION pages() RETURNS SETOF text LANGUAGE sql AS 'SELECT page FROM visits';
