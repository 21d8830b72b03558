CREATE TABLE p (kind text, CONSTRAINT p_kind_check CHECK ((kind = ANY (ARRAY['a'::text, 'b'::text]))));
