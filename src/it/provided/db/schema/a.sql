CREATE TABLE letters (
  recipient integer NOT NULL REFERENCES auth.users
);
CREATE INDEX users_by_email ON auth.users (email);
