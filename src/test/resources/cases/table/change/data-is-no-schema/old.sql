CREATE TABLE country (code char(2), name text);
