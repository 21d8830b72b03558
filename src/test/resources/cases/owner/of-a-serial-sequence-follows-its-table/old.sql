CREATE TABLE users (id serial);
ALTER TABLE users OWNER TO app_owner;
