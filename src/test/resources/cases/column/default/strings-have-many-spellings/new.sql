CREATE TABLE t (a text DEFAULT E'it\'s', b text DEFAULT E'a\012b', c text DEFAULT 'x');
