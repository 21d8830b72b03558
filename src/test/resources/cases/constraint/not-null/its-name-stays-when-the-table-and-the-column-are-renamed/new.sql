CREATE TABLE people (number integer CONSTRAINT people_number_not_null1 NOT NULL);
CREATE TABLE users (
    no integer CONSTRAINT people_number_not_null NOT NULL,
    id integer CONSTRAINT people_id_not_null NOT NULL CONSTRAINT people_pkey PRIMARY KEY
);
