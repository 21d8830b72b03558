CREATE SCHEMA kinds;
CREATE TYPE colour AS ENUM ('red', 'blue');
CREATE DOMAIN shade AS colour;
CREATE TYPE paint AS (tone colour, litres integer);
CREATE TABLE walls (tone colour, tones colour[], mixed paint);
