CREATE TABLE users (email text);
CREATE INDEX j ON users (email);
