CREATE TABLE books (
  isbn text PRIMARY KEY,
  owner varchar(40),
  pages smallint,
  title text,
  of_test text,
  of_eu text,
  of_extra text
);
CREATE FUNCTION pages_of(b books) RETURNS bigint LANGUAGE sql AS $$
  SELECT b.pages -- its pages
$$;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS '
BEGIN
  new.pages := new.pages / 1;
  RETURN new;
END';
CREATE TRIGGER touched BEFORE UPDATE ON books FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TABLE a (x int);
CREATE TABLE b (x int);
CREATE TABLE c (x int);
CREATE TABLE d (x int);
CREATE TABLE h (x int);
CREATE TABLE i (x int);
CREATE INDEX ON i (x);
CREATE SCHEMA shop;
CREATE TABLE in_shop (a int);
