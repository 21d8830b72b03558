CREATE TABLE users (
  id /* a /* nested */ key */ integer
);
