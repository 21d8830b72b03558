CREATE TABLE visits (page text);
CREATE FUNCTION pages() RETURNS SETOF visits.page%TYPE LANGUAGE sql AS 'SELECT page FROM visits';
