CREATE TABLE users (id integer);
CREATE SEQUENCE s OWNED BY users.id;
