CREATE TABLE public.tokens (
  token text DEFAULT public.new_token()
);
