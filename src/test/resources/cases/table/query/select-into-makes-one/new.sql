CREATE TABLE visits (page text, day date);
SELECT page, count(*) AS number INTO UNLOGGED TABLE visits_by_page FROM visits GROUP BY page;
CREATE TABLE pages AS SELECT DISTINCT page FROM visits;
