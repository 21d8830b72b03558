CREATE TABLE users (id integer CONSTRAINT
users_pkey
PRIMARY KEY);
