SET search_path TO auth;
CREATE SCHEMA auth;
CREATE TABLE users (
  id    integer PRIMARY KEY,
  email text NOT NULL
);
