CREATE TABLE t (a integer NOT NULL, b text, r int4range, v varchar(3), p point, u uuid, ar integer[], ci circle, ne inet);
CREATE EXTENSION btree_gist;
CREATE DOMAIN dm AS integer;
CREATE TYPE en AS ENUM ('x','y');
CREATE TYPE en2 AS ENUM ('x','y');
CREATE FUNCTION tabf(integer) RETURNS TABLE (p integer, q integer) LANGUAGE sql AS 'select $1,$1';
---
ALTER TABLE t ADD EXCLUDE USING gist (a WITH <);
---
ALTER TABLE t ADD EXCLUDE USING gist (a WITH =, r WITH &&);
---
ALTER TABLE t ADD EXCLUDE USING gist (r WITH -|-);
---
ALTER TABLE t ADD EXCLUDE USING gist (r WITH @>);
---
ALTER TABLE t ADD EXCLUDE USING gist (r WITH <<);
---
ALTER TABLE t ADD EXCLUDE USING gist (r WITH <);
---
ALTER TABLE t ADD EXCLUDE USING gist (a WITH &&);
---
ALTER TABLE t ADD EXCLUDE USING gist (b WITH ~~);
---
ALTER TABLE t ADD EXCLUDE USING gist (v WITH ||);
---
ALTER TABLE t ADD EXCLUDE USING gist (v WITH =);
---
ALTER TABLE t ADD EXCLUDE USING gist (v WITH <>);
---
ALTER TABLE t ADD EXCLUDE USING gist (p WITH ~=);
---
ALTER TABLE t ADD EXCLUDE USING gist (u WITH =);
---
ALTER TABLE t ADD EXCLUDE USING gist (ci WITH &&);
---
ALTER TABLE t ADD EXCLUDE USING gist (ne inet_ops WITH &&);
---
ALTER TABLE t ADD EXCLUDE USING gist (ne WITH =);
---
ALTER TABLE t ADD EXCLUDE (ar WITH =);
---
ALTER TABLE t ADD EXCLUDE USING btree (b WITH ~);
---
ALTER TABLE t ADD EXCLUDE USING hash (b WITH &&);
---
CREATE TABLE z (a integer, r tsrange, d dm, e en, EXCLUDE USING gist (a WITH =, r WITH &&), EXCLUDE (d WITH =), EXCLUDE USING gist (e WITH <>));
---
CREATE TABLE z (r tsrange, EXCLUDE USING gist (r WITH <@));
---
CREATE TABLE z (a integer, EXCLUDE USING gist (a WITH &&));
---
CREATE TABLE z (d dm, EXCLUDE (d WITH <));
---
CREATE TABLE z (e en, EXCLUDE (e WITH <));
---
CREATE TABLE z (e en, EXCLUDE (e WITH &&));
---
CREATE OPERATOR && (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4eq, COMMUTATOR = &&); ALTER TABLE t ADD EXCLUDE USING gist (r WITH &&);
