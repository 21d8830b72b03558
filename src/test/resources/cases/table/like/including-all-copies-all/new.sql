CREATE TABLE base (id integer PRIMARY KEY, name text DEFAULT 'x' NOT NULL, CHECK (id > 0));
CREATE TABLE copy (id integer NOT NULL, name text DEFAULT 'x'::text NOT NULL, CONSTRAINT base_id_check CHECK ((id > 0)), CONSTRAINT copy_pkey PRIMARY KEY (id));
