CREATE TABLE item (a integer PRIMARY KEY);
CREATE TABLE film () INHERITS (item);
