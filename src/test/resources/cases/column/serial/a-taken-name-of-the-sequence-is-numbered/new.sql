CREATE TABLE other (id integer);
CREATE SEQUENCE users_id_seq;
CREATE SEQUENCE users_id_seq1 AS integer;
CREATE TABLE users (id integer DEFAULT nextval('users_id_seq1') NOT NULL);
ALTER SEQUENCE users_id_seq1 OWNED BY users.id;
