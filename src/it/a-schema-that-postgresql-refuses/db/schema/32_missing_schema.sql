CREATE TABLE audit.events (id integer);
CREATE TABLE audit.actors (id integer);
