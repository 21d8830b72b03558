CREATE VIEW public.names AS
  SELECT id, emial FROM public.users;
