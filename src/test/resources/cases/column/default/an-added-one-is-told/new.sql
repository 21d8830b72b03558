CREATE TABLE users (active boolean);
ALTER TABLE users ALTER active SET DEFAULT true;
