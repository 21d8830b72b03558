CREATE TYPE point3 AS (x float8, y float8, z float8);
CREATE TABLE spot (x double precision, y double precision, z double precision);
