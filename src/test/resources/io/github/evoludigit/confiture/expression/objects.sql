CREATE EXTENSION citext;
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%');
CREATE DOMAIN code AS character varying(8);
CREATE TYPE address AS (street text, zip character varying(10), country character(2));
CREATE TYPE floatrange AS RANGE (subtype = double precision);
CREATE SCHEMA shop;
CREATE TABLE person (
  id integer PRIMARY KEY,
  name character varying(40) NOT NULL,
  nick text,
  initial character(1),
  mail email,
  short code,
  state mood DEFAULT 'ok',
  born date,
  seen timestamp without time zone,
  made timestamp with time zone DEFAULT now(),
  wake time without time zone,
  age smallint,
  score bigint,
  rate numeric(10,2),
  weight real,
  height double precision,
  active boolean NOT NULL DEFAULT true,
  tags text[],
  labels character varying[],
  numbers integer[],
  doc jsonb,
  raw json,
  home address,
  span int4range,
  period tstzrange,
  gap interval,
  key uuid,
  address inet,
  bits bit(3),
  flags bit varying(8),
  body bytea,
  words tsvector,
  markup xml,
  cash money,
  spot point,
  handle citext,
  handles citext[]
);
CREATE TABLE team (id integer PRIMARY KEY, name text, boss integer REFERENCES person (id), "Mixed Case" text, "order" integer);
CREATE TABLE member (team_id integer, person_id integer, since date, role character varying DEFAULT 'x', PRIMARY KEY (team_id, person_id));
CREATE TABLE shop.orders (id bigint PRIMARY KEY, person_id integer, total numeric(12,2), placed timestamp with time zone, status character varying(20), note text);
CREATE TABLE shop.lines (order_id bigint, no smallint, item text, price numeric, count integer);
CREATE SEQUENCE ticket;
CREATE FUNCTION plain(a integer, b text DEFAULT 'x') RETURNS integer LANGUAGE sql AS 'SELECT $1';
CREATE FUNCTION rated(a numeric) RETURNS numeric LANGUAGE sql AS 'SELECT $1';
CREATE FUNCTION listed(a integer) RETURNS TABLE (x integer, y text) LANGUAGE sql AS 'SELECT 1, ''a''::text';
CREATE FUNCTION many(VARIADIC a text[]) RETURNS text LANGUAGE sql AS 'SELECT $1[1]';
CREATE FUNCTION people() RETURNS SETOF person LANGUAGE sql AS 'SELECT * FROM person';
CREATE FUNCTION shop.plain(a integer) RETURNS text LANGUAGE sql AS 'SELECT ''a''::text';
CREATE FUNCTION nicked(p person) RETURNS boolean LANGUAGE sql AS 'SELECT p.nick IS NOT NULL';
CREATE VIEW grown AS SELECT id, name, born FROM person WHERE age > 17;
