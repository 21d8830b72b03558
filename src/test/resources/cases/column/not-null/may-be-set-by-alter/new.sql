CREATE TABLE users (email text);
ALTER TABLE users ALTER email SET NOT NULL;
