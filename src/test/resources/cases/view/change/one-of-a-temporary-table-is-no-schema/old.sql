CREATE TEMPORARY TABLE visits (page text);
