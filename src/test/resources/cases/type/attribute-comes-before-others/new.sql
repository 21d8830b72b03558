CREATE TYPE place AS (street text, number integer);
CREATE TYPE pair AS (y integer, x integer);
CREATE TABLE t (a place, b pair, c pair DEFAULT ROW(2, 1), d integer);
