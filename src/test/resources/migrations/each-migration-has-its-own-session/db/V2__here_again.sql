CREATE TABLE here_again (i integer);
SET LOCAL search_path = archive;
CREATE TABLE there_again (i integer);
