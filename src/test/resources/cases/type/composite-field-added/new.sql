CREATE TYPE addr AS (street text, city text, zip text);
