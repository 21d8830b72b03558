CREATE TYPE place AS (street text, number integer);
