CREATE TYPE addr AS (street text COLLATE "C");
