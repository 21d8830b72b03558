CREATE TABLE users (id integer PRIMARY KEY, email text UNIQUE, age integer CHECK (age >= 0), boss integer REFERENCES users);
