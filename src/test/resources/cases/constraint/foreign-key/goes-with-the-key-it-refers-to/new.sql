CREATE TABLE towns (id integer PRIMARY KEY, code text UNIQUE, country text, EXCLUDE (country WITH =));
CREATE TABLE streets (town text REFERENCES towns (code), town_id integer REFERENCES towns);
ALTER TABLE towns DROP COLUMN code CASCADE, DROP COLUMN country;
ALTER TABLE towns RENAME id TO number;
