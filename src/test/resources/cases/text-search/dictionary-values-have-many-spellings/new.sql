CREATE TEXT SEARCH DICTIONARY public.d1 (TEMPLATE = pg_catalog.snowball, language = 'russian', stopwords = 'russian' );
CREATE TEXT SEARCH DICTIONARY public.d2 (TEMPLATE = pg_catalog.simple, accept = 'false' );
CREATE TEXT SEARCH DICTIONARY public.d3 (TEMPLATE = pg_catalog.snowball, language = 'german', stopwords = 'german' );
CREATE TEXT SEARCH DICTIONARY public.d4 (TEMPLATE = pg_catalog.simple, stopwords = 'english' );
