CREATE TABLE public.places (
  name text,
  city text,
  name text
);
