SET default_tablespace = '';
CREATE TABLE users (id integer) TABLESPACE pg_default;
