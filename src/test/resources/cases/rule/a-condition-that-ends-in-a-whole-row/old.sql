CREATE TABLE t (a int, b text);
CREATE TABLE log (a int);
CREATE RULE changed AS ON UPDATE TO t WHERE old.* IS DISTINCT FROM new.* DO ALSO INSERT INTO log VALUES (new.a);
