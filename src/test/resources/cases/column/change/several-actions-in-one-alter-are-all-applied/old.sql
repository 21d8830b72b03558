CREATE TABLE users (id integer NOT NULL, name text DEFAULT 'x', PRIMARY KEY (id));
