CREATE TABLE p (kind text CHECK ((kind <> ALL (ARRAY['a'::text, 'b'::text]))));
