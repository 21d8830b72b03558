CREATE TABLE item (id integer PRIMARY KEY, name varchar(20), price numeric, kind text);
CREATE TABLE log (item integer, note text);

CREATE FUNCTION save(a integer, b text) RETURNS integer LANGUAGE sql BEGIN ATOMIC
 INSERT INTO public.item (id, name)
   VALUES (save.a, save.b) ON CONFLICT(id) DO UPDATE SET name = ((excluded.name)::text || save.b);
 UPDATE public.item i SET name = save.b, price = 5, (kind) = ( SELECT 'z')
    FROM public.log
   WHERE ((log.item = i.id) AND (i.id = save.a));
 DELETE FROM ONLY public.log
   WHERE ((log.item = save.a) AND (log.note ~~ (save.b || '%'::text)));
 WITH gone AS (
          DELETE FROM public.log
           WHERE (log.item = save.a)
           RETURNING log.item,
             log.note
         )
  INSERT INTO public.item (id)  SELECT gone.item
            FROM gone
   RETURNING item.id;
END;

CREATE FUNCTION label(i item) RETURNS text LANGUAGE sql RETURN ((i).name)::text || (i).kind;
