CREATE TABLE item (n integer, kind text);
CREATE VIEW v AS SELECT row_number() OVER (PARTITION BY item.kind ORDER BY item.n) AS rn, CASE item.kind WHEN 'a'::text THEN 1 ELSE 2 END AS c FROM public.item;
