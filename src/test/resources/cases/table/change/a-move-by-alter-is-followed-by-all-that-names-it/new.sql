CREATE SCHEMA s;
CREATE SCHEMA x;
CREATE SEQUENCE s.t_id_seq AS integer;
CREATE TABLE s.tt (id integer CONSTRAINT t_id_not_null NOT NULL DEFAULT nextval('s.t_id_seq'), aa integer DEFAULT 3, b text, c integer GENERATED ALWAYS AS (aa * 2) STORED,
  CONSTRAINT t_pkey PRIMARY KEY (id), CONSTRAINT t_b_check CHECK (b <> ''));
ALTER SEQUENCE s.t_id_seq OWNED BY s.tt.id;
CREATE SEQUENCE s.counter;
CREATE TABLE u (id integer DEFAULT nextval('s.counter'), t_id integer REFERENCES s.tt (id), n integer DEFAULT nextval('s.t_id_seq'));
CREATE STATISTICS st ON aa, b FROM s.tt;
CREATE INDEX ti ON s.tt (lower(b), aa) INCLUDE (c) WHERE aa > 3;
CREATE FUNCTION x.tf() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end';
CREATE TRIGGER tr AFTER UPDATE OF aa, b ON s.tt FOR EACH ROW WHEN (old.aa IS DISTINCT FROM new.aa) EXECUTE FUNCTION x.tf('x');
CREATE VIEW x.vv AS SELECT tt.id, tt.aa AS a, tt.b, tt.c, u.n FROM s.tt JOIN u ON u.t_id = tt.id;
CREATE VIEW v2 AS SELECT vv.a, count(*) FROM x.vv GROUP BY vv.a HAVING count(*) > 1;
CREATE MATERIALIZED VIEW mv AS WITH q AS (SELECT aa AS a, b FROM s.tt) SELECT q.a, q.b FROM q;
CREATE FUNCTION arg(x s.tt, y x.vv) RETURNS integer LANGUAGE sql AS 'select 1';
CREATE TABLE holds (one s.tt, many s.tt[]);
