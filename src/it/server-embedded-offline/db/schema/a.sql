CREATE TABLE users (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text NOT NULL UNIQUE CHECK (email LIKE '%@%')
);
CREATE TABLE IF NOT EXISTS users (id bigint);
CREATE VIEW emails AS SELECT lower(email) AS email FROM users;
GRANT SELECT ON emails TO reader;
