CREATE TYPE shop.country AS ENUM ('fr', 'de');
