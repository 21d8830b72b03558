CREATE TABLE shelves (id integer PRIMARY KEY, room text);
CREATE TABLE moves (step integer)