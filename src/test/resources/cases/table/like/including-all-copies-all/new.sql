CREATE TABLE base (id integer PRIMARY KEY, name text DEFAULT 'x' NOT NULL, CHECK (id > 0));
CREATE TABLE copy (id integer CONSTRAINT base_id_not_null NOT NULL, name text DEFAULT 'x'::text CONSTRAINT base_name_not_null NOT NULL, CONSTRAINT base_id_check CHECK ((id > 0)), CONSTRAINT copy_pkey PRIMARY KEY (id));
