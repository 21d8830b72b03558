CREATE TYPE mood AS ENUM ('fine', 'bad');
CREATE TABLE t (m mood DEFAULT 'bad');
