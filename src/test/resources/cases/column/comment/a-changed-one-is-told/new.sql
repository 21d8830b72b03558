CREATE TABLE users (email text);
COMMENT ON COLUMN public.users.email IS 'e-mail';
