CREATE TABLE team (id integer PRIMARY KEY);
CREATE TABLE player (team integer, age integer, CONSTRAINT member FOREIGN KEY (team) REFERENCES team NOT VALID, CHECK (age > 0) NOT VALID);
