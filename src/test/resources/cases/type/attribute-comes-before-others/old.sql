CREATE TYPE place AS (number integer);
CREATE TYPE pair AS (x integer, y integer);
CREATE TABLE t (a place, b pair, c pair DEFAULT ROW(1, 2), d integer);
