CREATE ROLE keeper;
CREATE SCHEMA books AUTHORIZATION keeper
    CREATE TABLE book (id integer)
    CREATE VIEW ids AS SELECT id FROM book
    CREATE INDEX ON book (id);
