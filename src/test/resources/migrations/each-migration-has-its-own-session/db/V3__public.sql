CREATE TABLE public.open (i integer);
CREATE TABLE shop.named (i integer);
ALTER TABLE here ADD COLUMN j integer;
