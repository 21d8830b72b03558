CREATE TEXT SEARCH DICTIONARY d1 (TEMPLATE = snowball, Language = russian, StopWords = "russian");
CREATE TEXT SEARCH DICTIONARY d2 (TEMPLATE = 'simple', Accept = FALSE);
CREATE TEXT SEARCH DICTIONARY d3 (TEMPLATE = pg_catalog.snowball, LANGUAGE = german, STOPWORDS = german);
CREATE TEXT SEARCH DICTIONARY d4 (TEMPLATE = simple);
ALTER TEXT SEARCH DICTIONARY d4 (StopWords = english, Accept = 'true');
ALTER TEXT SEARCH DICTIONARY d4 (accept);
