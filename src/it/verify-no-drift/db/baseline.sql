-- The same database in other words.
create schema "shop" ;
CREATE TABLE shop.authors (id int8 GENERATED ALWAYS AS IDENTITY, name text NOT NULL, PRIMARY KEY (id));
CREATE TABLE shop.books (isbn text, author int8 NOT NULL, title text NOT NULL, price decimal(10,2));
ALTER TABLE ONLY shop.books ADD CONSTRAINT books_pkey PRIMARY KEY (isbn);
ALTER TABLE ONLY shop.books ADD CONSTRAINT books_author_fkey FOREIGN KEY (author) REFERENCES shop.authors (id);
CREATE INDEX books_by_author ON shop.books USING btree (author ASC);
