CREATE VIEW public.emails AS
  SELECT email, FROM public.users;
