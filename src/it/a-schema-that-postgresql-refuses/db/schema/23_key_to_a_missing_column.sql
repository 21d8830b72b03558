CREATE TABLE public.visits (
  visitor integer REFERENCES public.users (uid)
);
