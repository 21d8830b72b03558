CREATE EXTENSION btree_gist;
CREATE TABLE stay (room integer, at daterange, CONSTRAINT u UNIQUE (room, at));
