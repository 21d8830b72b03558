CREATE TABLE users (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text NOT NULL CHECK (email LIKE '%@%')
);
INSERT INTO users (email) VALUES ('ann@example.com'), ('ann@example.com');
