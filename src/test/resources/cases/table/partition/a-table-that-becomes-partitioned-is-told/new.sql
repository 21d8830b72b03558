CREATE TABLE hits (at date NOT NULL, url text) PARTITION BY RANGE (at);
