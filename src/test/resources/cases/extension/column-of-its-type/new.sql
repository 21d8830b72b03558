CREATE EXTENSION citext;
CREATE TABLE account (email public.citext);
