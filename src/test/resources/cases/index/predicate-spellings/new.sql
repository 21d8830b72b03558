CREATE TABLE users (email text, active boolean, kind varchar(5), n int);
CREATE INDEX i ON users (email) WHERE ((active = true) AND ((kind)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text])) AND (n IS NOT NULL));
