CREATE TABLE t (a text);
CREATE VIEW v AS SELECT substring(a SIMILAR '%#"[0-9]+#"%' ESCAPE '#') AS number FROM t;
