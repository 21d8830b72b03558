CREATE SCHEMA new;
CREATE SCHEMA other;
CREATE TYPE new.feeling AS ENUM ('good', 'bad');
CREATE DOMAIN new.age AS integer CONSTRAINT sensible CHECK (VALUE > 0);
CREATE TABLE new.people (
  id integer PRIMARY KEY, mood new.feeling DEFAULT 'good', age new.age);
CREATE FUNCTION new.f(m new.feeling, a integer, b integer) RETURNS new.feeling LANGUAGE sql
  RETURN m;
CREATE FUNCTION new.g(m new.feeling) RETURNS new.feeling LANGUAGE sql RETURN m;
CREATE VIEW new.v AS SELECT new.g(mood) AS m FROM new.people;
CREATE FUNCTION new.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE TRIGGER changed BEFORE UPDATE ON new.people FOR EACH ROW EXECUTE FUNCTION new.touch();
CREATE POLICY mine ON new.people USING (id > 0);
CREATE SEQUENCE other.counter;
