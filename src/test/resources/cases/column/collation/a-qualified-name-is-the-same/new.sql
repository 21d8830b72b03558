CREATE TABLE users (name text COLLATE pg_catalog."C");
