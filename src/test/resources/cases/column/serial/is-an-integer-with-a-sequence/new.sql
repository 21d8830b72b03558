CREATE SEQUENCE users_id_seq AS integer;
CREATE SEQUENCE users_n_seq;
CREATE SEQUENCE users_s_seq AS smallint;
CREATE TABLE users (id integer NOT NULL DEFAULT nextval('users_id_seq'), n bigint DEFAULT nextval('public.users_n_seq'::regclass) NOT NULL, s smallint DEFAULT nextval('users_s_seq'::regclass) NOT NULL);
ALTER SEQUENCE users_id_seq OWNED BY users.id;
ALTER SEQUENCE users_n_seq OWNED BY users.n;
ALTER SEQUENCE users_s_seq OWNED BY public.users.s;
