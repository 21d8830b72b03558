CREATE TABLE team (id integer PRIMARY KEY);

CREATE TABLE player (team integer REFERENCES team (id));

ALTER TABLE team RENAME COLUMN id TO number;
