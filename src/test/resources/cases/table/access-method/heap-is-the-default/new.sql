SET default_table_access_method = heap;
CREATE TABLE users (id integer) USING heap;
