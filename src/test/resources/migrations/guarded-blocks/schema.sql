CREATE TABLE notes (id integer, note text);
CREATE TABLE jobs (id integer PRIMARY KEY);
