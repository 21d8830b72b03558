CREATE TABLE users (role text DEFAULT 'member');
