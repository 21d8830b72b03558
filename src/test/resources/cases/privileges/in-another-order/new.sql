CREATE TABLE users (id integer);
GRANT INSERT ON users TO reader;
GRANT SELECT, INSERT ON TABLE public.users TO writer;
GRANT SELECT ON users TO reader;
