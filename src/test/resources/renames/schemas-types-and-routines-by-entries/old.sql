CREATE SCHEMA old;
CREATE TYPE old.mood AS ENUM ('good', 'bad');
CREATE DOMAIN old.age AS integer CONSTRAINT sane CHECK (VALUE > 0);
CREATE TABLE old.people (id integer PRIMARY KEY, mood old.mood DEFAULT 'good', age old.age);
CREATE FUNCTION old.f(m old.mood, a integer, b integer) RETURNS old.mood LANGUAGE sql
  RETURN m;
CREATE FUNCTION old.f(m old.mood) RETURNS old.mood LANGUAGE sql RETURN m;
CREATE VIEW old.v AS SELECT old.f(mood) AS m FROM old.people;
CREATE FUNCTION old.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE TRIGGER touched BEFORE UPDATE ON old.people FOR EACH ROW EXECUTE FUNCTION old.touch();
CREATE POLICY own ON old.people USING (id > 0);
CREATE SEQUENCE old.numbers;
