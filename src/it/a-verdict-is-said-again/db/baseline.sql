CREATE TABLE public.books (id bigint NOT NULL);
ALTER TABLE ONLY public.books ADD CONSTRAINT books_pkey PRIMARY KEY (id);
CREATE FUNCTION public.loans() RETURNS bigint LANGUAGE plpgsql AS 'BEGIN RETURN (SELECT count(*) FROM loans); END';
