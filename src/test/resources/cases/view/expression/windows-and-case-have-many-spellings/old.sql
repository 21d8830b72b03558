CREATE TABLE item (n integer, kind text);
CREATE VIEW v AS SELECT row_number() OVER (PARTITION BY kind ORDER BY n) AS rn, CASE kind WHEN 'a' THEN 1 ELSE 2 END AS c FROM item;
