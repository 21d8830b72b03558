BEGIN;
SET LOCAL standard_conforming_strings = off;
CREATE TABLE t (a text DEFAULT 'a\\b');
COMMIT;
CREATE TABLE u (a text DEFAULT 'a\b');
BEGIN;
SET LOCAL standard_conforming_strings = off;
ROLLBACK;
CREATE TABLE v (a text DEFAULT 'a\\b');
