CREATE TABLE public.invoices (id integer);
