CREATE SCHEMA store;
CREATE TABLE store.orders (number integer CONSTRAINT orders_id_not_null NOT NULL CONSTRAINT orders_pkey PRIMARY KEY, sum numeric, note text);
CREATE TABLE u (a integer CONSTRAINT t_a_not_null NOT NULL CONSTRAINT t_pkey PRIMARY KEY, b integer);
CREATE PUBLICATION p FOR TABLE store.orders (number, sum) WHERE (number > 1), u;
CREATE PUBLICATION q FOR TABLES IN SCHEMA store;
