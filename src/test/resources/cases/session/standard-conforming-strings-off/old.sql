SET standard_conforming_strings = off;
CREATE TABLE t (a text DEFAULT 'x\\y', b text DEFAULT 'it\'s; -- no comment', c text DEFAULT E'a\nb');
COMMENT ON TABLE t IS 'a\nb';
SET standard_conforming_strings TO 'on';
COMMENT ON COLUMN t.a IS 'a\nb';
