CREATE TABLE country (code char(2), name text);
INSERT INTO country VALUES ('fr', 'France'), ('de', 'Germany');
UPDATE country SET name = upper(name);
DELETE FROM country WHERE code = 'de';
