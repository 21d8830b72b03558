CREATE TABLE public.carts (
  owner integer REFERENCES public.customers
);
