CREATE TABLE users (id integer);
CREATE TABLE log (id integer);
CREATE OR REPLACE RULE note AS ON INSERT TO public.users DO ALSO INSERT INTO public.log (id) VALUES (new.id);
