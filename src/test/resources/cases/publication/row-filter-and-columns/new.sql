CREATE TABLE users (id integer PRIMARY KEY, live boolean);
CREATE PUBLICATION p FOR TABLE users (id) WHERE (id > 0);
