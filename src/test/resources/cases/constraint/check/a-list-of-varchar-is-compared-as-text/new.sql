CREATE TABLE p (kind character varying(9), CONSTRAINT p_kind_check CHECK (((kind)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))));
