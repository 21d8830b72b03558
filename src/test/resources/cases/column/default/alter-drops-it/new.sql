CREATE TABLE users (role text DEFAULT 'guest');
ALTER TABLE users ALTER role DROP DEFAULT;
