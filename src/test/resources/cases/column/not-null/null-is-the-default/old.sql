CREATE TABLE users (email text NULL);
