CREATE TABLE t (a text COLLATE "C");
CREATE TABLE x (a text);
