CREATE TABLE users (id integer CONSTRAINT people_pkey PRIMARY KEY);
