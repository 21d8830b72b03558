CREATE TABLE c (
  id integer
;
SELECT 1);
