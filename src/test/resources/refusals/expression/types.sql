CREATE TYPE e AS ENUM ('a', 'b');
CREATE DOMAIN d AS integer;
---
CREATE TABLE x (a integr);
---
CREATE TABLE x (a public.integr);
---
CREATE TABLE x (a integr[]);
---
CREATE TABLE x (a e, b e[], c d, f pg_class, g information_schema.sql_identifier, h _text);
---
CREATE TABLE x (a date(3));
---
CREATE TABLE x (a e(3));
---
CREATE TABLE x (a numeric('abc', 2));
---
CREATE DOMAIN dd AS txt;
---
CREATE VIEW w AS SELECT 1::integr;
---
CREATE VIEW w AS SELECT CAST(1 AS integr);
---
CREATE VIEW w AS SELECT integr '1';
---
ALTER TYPE e ADD VALUE 'c';
---
CREATE TYPE r AS (a integr);
---
CREATE TABLE x (a integer CHECK (a::integr > 1));
