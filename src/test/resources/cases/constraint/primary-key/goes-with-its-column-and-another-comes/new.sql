CREATE TABLE lease (resource integer NOT NULL, kind text NOT NULL, PRIMARY KEY (resource, kind));
CREATE TABLE holder (name text);
