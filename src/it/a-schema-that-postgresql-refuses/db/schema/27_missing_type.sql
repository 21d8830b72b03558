CREATE TABLE public.letters (
  sent public.post_status
);
