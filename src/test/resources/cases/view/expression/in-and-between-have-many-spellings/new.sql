CREATE TABLE item (n integer, kind text, price numeric);
CREATE VIEW v AS SELECT n FROM item WHERE ((kind = ANY (ARRAY['a'::text, 'b'::text])) AND ((n >= 1) AND (n <= 9)) AND (price <> (0)::numeric));
