CREATE TABLE t (a text DEFAULT 'it''s', b text DEFAULT E'a\nb', c text DEFAULT $$x$$);
