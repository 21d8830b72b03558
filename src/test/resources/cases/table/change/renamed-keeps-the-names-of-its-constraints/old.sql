CREATE TABLE users (id integer CONSTRAINT people_id_not_null NOT NULL CONSTRAINT people_pkey PRIMARY KEY);
