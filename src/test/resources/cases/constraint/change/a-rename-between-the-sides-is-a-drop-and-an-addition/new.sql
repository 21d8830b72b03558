CREATE TABLE users (id integer CONSTRAINT
pk_users
PRIMARY KEY);
