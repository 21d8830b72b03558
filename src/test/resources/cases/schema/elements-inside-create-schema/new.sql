CREATE SCHEMA shop;
CREATE TABLE shop.item (id integer NOT NULL, name text, CONSTRAINT item_pkey PRIMARY KEY (id));
CREATE INDEX item_name_idx ON shop.item USING btree (name);
