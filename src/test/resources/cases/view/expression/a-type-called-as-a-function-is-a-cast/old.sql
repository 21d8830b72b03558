CREATE SCHEMA s;
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TYPE s.level AS ENUM ('low');
CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
CREATE TABLE t (i integer, s text, v varchar(9), ts timestamp, b boolean, c cidr, a integer[], j json);
CREATE VIEW casts AS SELECT text(i) AS a, date(s) AS b, uuid(s) AS c, mood(s) AS d, s.level(s) AS e, positive(i) AS f,
  text(v) AS g, "varchar"(i) AS h, pg_catalog.date(v) AS k, text(a) AS l, jsonb(j) AS m, inet(c) AS n FROM t;
CREATE VIEW of_constants AS SELECT date('2026-01-01') AS a, int4('5') AS b, mood('ok') AS c, text(NULL) AS d, positive('7') AS e;
CREATE VIEW functions AS SELECT text(b) AS a, date(ts) AS b, int4(2.5) AS c, text(c) AS d FROM t;
