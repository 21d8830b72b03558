CREATE TABLE users (role text DEFAULT 'guest');
