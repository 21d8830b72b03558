CREATE TABLE users (id serial);
ALTER TABLE users OWNER TO app_owner;
ALTER SEQUENCE users_id_seq OWNER TO app_owner;
