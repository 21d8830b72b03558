CREATE TABLE users (id serial, n bigserial, s smallserial);
