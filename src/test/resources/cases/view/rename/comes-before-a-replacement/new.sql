CREATE TABLE things (id integer, title text);
CREATE VIEW v AS SELECT id, title FROM things;
