CREATE TABLE notes (id integer, comment text, CONSTRAINT notes_id_key UNIQUE (id));
CREATE TABLE jobs (id integer NOT NULL);
