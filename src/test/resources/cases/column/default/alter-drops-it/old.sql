CREATE TABLE users (role text);
