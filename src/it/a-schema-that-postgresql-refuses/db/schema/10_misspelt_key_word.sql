CREATE TABLE public.books (
  isbn  text PRIMARY KEY,
  title text NOT NUL
);
