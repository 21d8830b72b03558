CREATE TABLE t (a text DEFAULT E'x\\y', b text DEFAULT 'it''s; -- no comment', c text DEFAULT E'a\nb');
COMMENT ON TABLE t IS E'a\nb';
COMMENT ON COLUMN t.a IS 'a\nb';
