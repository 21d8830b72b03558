CREATE TABLE team (id integer PRIMARY KEY);
CREATE TABLE player (team integer, age integer, CHECK (age > 0));
ALTER TABLE player ADD CONSTRAINT member FOREIGN KEY (team) REFERENCES team;
