CREATE TYPE mood AS ENUM ('sad');
CREATE TABLE a (id integer, m mood);
DROP TYPE mood CASCADE;
