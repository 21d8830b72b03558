CREATE ROLE keeper;
CREATE SCHEMA shop AUTHORIZATION keeper;
CREATE TABLE shop.goods (id integer);
ALTER TABLE shop.goods OWNER TO keeper;
CREATE SEQUENCE shop.numbers;
CREATE TABLE shop.prices (amount numeric);
