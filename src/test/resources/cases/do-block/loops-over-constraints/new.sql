CREATE TABLE a (x integer, y integer CONSTRAINT ck CHECK (y > 1));
CREATE TABLE b (x integer);
