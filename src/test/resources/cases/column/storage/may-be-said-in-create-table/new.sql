CREATE TABLE doc (body text);
ALTER TABLE doc ALTER body SET STORAGE main;
