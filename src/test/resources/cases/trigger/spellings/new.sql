CREATE TABLE users (id integer, email text);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER touch BEFORE INSERT OR UPDATE ON public.users FOR ROW EXECUTE FUNCTION public.touch();
