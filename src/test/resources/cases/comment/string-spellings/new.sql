CREATE TABLE users (id integer);
COMMENT ON TABLE public.users IS E'it\'s two '
  'lines';
