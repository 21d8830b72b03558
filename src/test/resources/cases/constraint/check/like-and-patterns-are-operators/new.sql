CREATE TABLE p (a text CHECK ((a ~~ 'x%'::text)), b text CHECK (((b ~ '^x'::text) AND (b !~~ '%y'::text))), c text CHECK (c ~~* 'z'::text));
