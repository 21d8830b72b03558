CREATE TABLE a (id integer PRIMARY KEY, code text UNIQUE);
CREATE TABLE b (code text);
ALTER TABLE b ADD CONSTRAINT b_code_fkey FOREIGN KEY (code) REFERENCES a (code);
