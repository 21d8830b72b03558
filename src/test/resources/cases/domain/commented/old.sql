CREATE DOMAIN pos AS integer;
