CREATE TABLE users (id integer, email text);
CREATE INDEX by_email ON ONLY public.users USING btree (email ASC NULLS LAST);
