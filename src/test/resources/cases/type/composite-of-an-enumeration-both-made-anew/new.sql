CREATE TYPE colour AS ENUM ('blue');
CREATE TYPE former AS ENUM ('red', 'blue');
CREATE TYPE paint AS (tone former, litres integer, added integer);
CREATE TABLE walls (tone colour, mixed paint);
