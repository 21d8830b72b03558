CREATE TABLE lease (id integer CONSTRAINT lease_id PRIMARY KEY, resource integer NOT NULL, kind text NOT NULL);
CREATE TABLE holder (lease integer REFERENCES lease, name text);
