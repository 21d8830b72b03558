CREATE TABLE t (a text DEFAULT E'a\\b');
CREATE TABLE u (a text DEFAULT E'a\\b');
CREATE TABLE v (a text DEFAULT E'a\\\\b');
