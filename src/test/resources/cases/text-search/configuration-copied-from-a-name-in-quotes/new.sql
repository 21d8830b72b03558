CREATE TEXT SEARCH CONFIGURATION public.c1 (COPY = pg_catalog.german);
CREATE TEXT SEARCH CONFIGURATION public.c2 (PARSER = pg_catalog."default");
