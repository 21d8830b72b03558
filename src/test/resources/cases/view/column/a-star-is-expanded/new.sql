CREATE TABLE users (id integer, name text);
CREATE VIEW v AS SELECT users.id, users.name FROM public.users;
