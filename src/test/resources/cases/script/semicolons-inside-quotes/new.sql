CREATE TABLE a (t text DEFAULT 'a;b'::text, u text DEFAULT 'c;''d'::text);
