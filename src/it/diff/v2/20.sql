INSERT INTO shop.authors (name) VALUES ('Anna');
