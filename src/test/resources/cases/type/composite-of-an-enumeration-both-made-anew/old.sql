CREATE TYPE colour AS ENUM ('red', 'blue');
CREATE TYPE paint AS (tone colour, litres integer);
CREATE TABLE walls (tone colour, mixed paint);
