CREATE TABLE p (a numeric CHECK ((a > (0)::numeric)), b text CHECK (((b)::integer > 0)), c date CHECK ((c > '2020-01-01'::date)));
