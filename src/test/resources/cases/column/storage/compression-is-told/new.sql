CREATE TABLE doc (body text COMPRESSION pglz);
