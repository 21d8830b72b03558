CREATE TABLE users (active boolean);
