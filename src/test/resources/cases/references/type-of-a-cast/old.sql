CREATE TYPE mood AS ENUM ('good', 'bad');
CREATE TABLE t (id integer, mood text);
CREATE VIEW casts AS SELECT mood::mood AS m FROM t;
CREATE VIEW named AS SELECT mood FROM t;
DROP TYPE mood CASCADE;
