CREATE SCHEMA shop_owner AUTHORIZATION shop_owner;
