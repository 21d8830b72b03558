CREATE OR REPLACE VIEW long_books AS SELECT isbn FROM books WHERE pages > 500
