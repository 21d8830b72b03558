CREATE TABLE users (id integer, email text);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER touch BEFORE UPDATE ON users FOR EACH ROW WHEN (NEW.email != '' AND OLD.id = NEW.id) EXECUTE FUNCTION touch();
