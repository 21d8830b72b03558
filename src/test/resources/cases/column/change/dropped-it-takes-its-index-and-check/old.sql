CREATE TABLE users (id integer, age integer CHECK (age > 0), UNIQUE (age));
CREATE INDEX users_age_id ON users (age, id);
