CREATE ROLE keeper;
CREATE ROLE reader;
