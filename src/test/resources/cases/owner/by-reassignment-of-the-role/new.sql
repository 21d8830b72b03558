CREATE TABLE users (id integer);
ALTER TABLE public.users OWNER TO "app_owner";
