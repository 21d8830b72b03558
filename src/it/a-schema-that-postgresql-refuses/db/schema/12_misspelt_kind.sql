CREATE TABEL public.stock (id integer);
