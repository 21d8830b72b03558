CREATE TYPE place AS (street text, number integer);
CREATE TABLE places (LIKE place, town text);
