INSERT INTO shop.authors (name) VALUES ('Ann');
