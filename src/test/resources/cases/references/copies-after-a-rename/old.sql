CREATE TABLE t (a integer DEFAULT 1, b integer, CONSTRAINT ck CHECK (a > b));
CREATE TABLE copied (a integer DEFAULT 1, b integer, CONSTRAINT ck CHECK (a > b));
CREATE TABLE child () INHERITS (t);
