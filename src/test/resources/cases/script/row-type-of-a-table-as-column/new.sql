CREATE TABLE a (id integer);
CREATE TABLE b (x public.a);
