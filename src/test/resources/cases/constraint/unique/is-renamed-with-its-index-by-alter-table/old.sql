CREATE TABLE visits (page text CONSTRAINT pages UNIQUE);
