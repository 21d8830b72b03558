CREATE TABLE here (i integer);
SET search_path = archive;
CREATE TABLE there (i integer);
