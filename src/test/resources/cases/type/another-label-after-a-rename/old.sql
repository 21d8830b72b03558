CREATE TYPE mood AS ENUM ('good', 'bad');
CREATE TABLE t (m mood DEFAULT 'good');
ALTER TYPE mood RENAME VALUE 'good' TO 'fine';
