CREATE TABLE users (id integer PRIMARY KEY);
CREATE PUBLICATION p FOR TABLE users WITH (publish = 'insert, update');
