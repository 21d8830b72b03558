INSERT INTO shop.authors VALUES (1, 'fr');
