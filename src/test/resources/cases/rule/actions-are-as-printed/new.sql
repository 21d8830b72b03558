CREATE TABLE item (id integer PRIMARY KEY, name varchar(20), price numeric DEFAULT 0, kind char(1), seen date);
CREATE TABLE log (item integer REFERENCES item, note text);
CREATE VIEW shown AS SELECT id, name, price FROM item;

CREATE RULE adds AS
    ON INSERT TO public.shown DO INSTEAD  INSERT INTO public.item (id, name, price)
  VALUES (new.id, new.name, new.price)
  RETURNING item.id,
    item.name,
    item.price;

CREATE RULE changes AS
    ON UPDATE TO public.shown DO INSTEAD ( UPDATE public.item SET name = new.name, price = COALESCE(new.price, (0)::numeric), kind = 'x'::bpchar, seen = '2020-01-01'::date
  WHERE (item.id = old.id);
 INSERT INTO public.log (item, note) VALUES (old.id,('was '::text || (old.name)::text)), (new.id,DEFAULT);
);

CREATE RULE removes AS
    ON DELETE TO public.shown DO INSTEAD  DELETE FROM public.item USING public.log l
  WHERE ((l.item = item.id) AND (item.id = old.id));

CREATE RULE copies AS
    ON INSERT TO public.log
   WHERE (new.note = 'x'::text) DO  INSERT INTO public.item (id, name, kind)  SELECT (i.id + 1),
            i.name,
            'y'
           FROM public.item i
          WHERE (i.id = new.item) ON CONFLICT(id) DO UPDATE SET name = excluded.name
  WHERE (item.price < (5)::numeric);
