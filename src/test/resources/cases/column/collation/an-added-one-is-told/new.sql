CREATE TABLE users (name text COLLATE "C");
