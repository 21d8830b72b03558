CREATE TABLE visits (page text CONSTRAINT pages UNIQUE);
ALTER TABLE pages RENAME TO visited_pages;
