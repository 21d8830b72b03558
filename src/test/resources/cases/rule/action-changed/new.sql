CREATE TABLE users (id integer);
CREATE TABLE log (id integer);
CREATE RULE note AS ON INSERT TO users DO ALSO (INSERT INTO log VALUES (NEW.id); NOTIFY users);
