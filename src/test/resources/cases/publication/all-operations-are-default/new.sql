CREATE TABLE users (id integer PRIMARY KEY);
CREATE PUBLICATION p WITH (publish = 'insert, update, delete, truncate');
ALTER PUBLICATION p ADD TABLE ONLY public.users;
