CREATE TABLE loans (isbn varchar(20) NOT NULL CONSTRAINT loans_isbn_fkey REFERENCES books (isbn));
