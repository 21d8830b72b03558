CREATE TABLE p (a text CHECK (a LIKE 'x%'), b text CHECK (b ~ '^x' AND b NOT LIKE '%y'), c text CHECK (c ILIKE 'z'));
