CREATE TABLE public.authors (
    id bigint NOT NULL,
    name text NOT NULL
);
CREATE TABLE public.books (
    isbn text NOT NULL,
    author bigint
);
ALTER TABLE ONLY public.authors ADD CONSTRAINT authors_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.books ADD CONSTRAINT books_pkey PRIMARY KEY (isbn);
CREATE INDEX books_by_author ON public.books USING btree (author);
ALTER TABLE ONLY public.books
    ADD CONSTRAINT books_author_fkey FOREIGN KEY (author) REFERENCES public.authors(id);
