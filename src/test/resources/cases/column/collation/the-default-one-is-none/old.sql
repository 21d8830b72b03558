CREATE TABLE users (name text COLLATE "default");
