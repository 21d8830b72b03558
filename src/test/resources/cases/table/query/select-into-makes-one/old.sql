CREATE TABLE visits (page text, day date);
