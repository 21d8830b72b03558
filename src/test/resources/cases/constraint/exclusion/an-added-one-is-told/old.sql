CREATE TABLE stay (at daterange);
