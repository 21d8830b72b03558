CREATE TABLE users (
  id integer -- the key; never reused
);
