CREATE SCHEMA shop;
CREATE TABLE shop.authors (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL
);
COPY shop.authors (id, name) FROM stdin;
1	Anna
\.
