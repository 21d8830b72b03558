CREATE TABLE visits (page text);
CREATE INDEX visits_page ON visits (page);
CLUSTER VERBOSE visits USING visits_page;
