CREATE TABLE public.logins (
  email text REFERENCES public.users (email)
);
