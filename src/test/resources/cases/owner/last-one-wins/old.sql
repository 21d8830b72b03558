CREATE TABLE users (id integer);
ALTER TABLE users OWNER TO app_owner;
