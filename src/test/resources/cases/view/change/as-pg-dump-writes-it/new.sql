CREATE TABLE users (id integer, name text, boss integer);
CREATE VIEW public.v AS
 SELECT u.id,
    b.name AS boss_name,
    count(*) AS n
   FROM (public.users u
     JOIN public.users b ON ((u.boss = b.id)))
  WHERE ((u.name ~~ 'a%'::text) AND (u.id > 3))
  GROUP BY u.id, b.name
  ORDER BY b.name;
