CREATE TABLE public.t (id integer, data jsonb);
CREATE VIEW public.v AS SELECT t.id, (jsonb_each_text(t.data)).key AS key, (jsonb_each_text(t.data)).value AS value FROM public.t;
