CREATE TABLE p (a text, n integer, CHECK (length(a) > 3), CHECK (CASE WHEN n > 0 THEN a <> '' ELSE true END), CHECK (coalesce(n, 0) >= 0));
