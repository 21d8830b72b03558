CREATE TABLE users (id integer NOT NULL);
ALTER TABLE users ADD PRIMARY KEY (id);
