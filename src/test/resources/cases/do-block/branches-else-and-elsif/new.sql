CREATE TABLE a (x integer, z text);
