CREATE DOMAIN d AS text COLLATE "C";
CREATE TYPE r AS RANGE (subtype = d, collation = "C");
