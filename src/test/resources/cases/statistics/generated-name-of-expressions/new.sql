CREATE TABLE boxes (width integer, height integer);
CREATE STATISTICS ON (width * 2), (height * 2) FROM boxes;
