CREATE TABLE d (id integer)
-- the end
