CREATE TABLE hits (at date, url text) PARTITION BY RANGE (at);
