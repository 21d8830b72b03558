-- What is there: each table is about another kind of step.
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TYPE mood AS ENUM ('glad', 'sad');
CREATE DOMAIN amount AS numeric(10, 2);
CREATE DOMAIN unused AS integer;
CREATE TABLE priced (price amount);

CREATE TABLE parents (id integer PRIMARY KEY, code integer);
CREATE TABLE columns (
  id integer,
  wider varchar(10),
  bigger integer,
  narrower varchar(20),
  defaulted integer DEFAULT 1,
  undefaulted integer,
  required integer,
  optional integer NOT NULL,
  measured integer,
  stored text,
  gone text,
  counted integer NOT NULL,
  uncounted integer GENERATED ALWAYS AS IDENTITY,
  plain integer GENERATED ALWAYS AS (id * 2) STORED,
  moody mood
);
CREATE TABLE filled (id integer PRIMARY KEY);
INSERT INTO filled SELECT generate_series(1, 1000);
CREATE TABLE keyed (
  id integer CONSTRAINT keyed_old UNIQUE,
  parent integer,
  other integer CONSTRAINT keyed_other REFERENCES parents,
  deferred integer CONSTRAINT keyed_deferred REFERENCES parents,
  CONSTRAINT keyed_check CHECK (id <> 0)
);
CREATE TABLE indexed (a integer, b text, c integer, tags text[]);
CREATE INDEX indexed_gone ON indexed (a);
CREATE INDEX indexed_filled ON indexed (c);
CREATE INDEX indexed_tags ON indexed USING gin (tags);
CREATE INDEX indexed_clustered ON indexed (b);
CREATE STATISTICS indexed_old ON a, c FROM indexed;
CREATE TABLE guarded (a integer);
CREATE POLICY old_policy ON guarded USING (a > 0);
CREATE POLICY kept_policy ON guarded USING (a > 1);
CREATE RULE old_rule AS ON DELETE TO guarded DO INSTEAD NOTHING;
CREATE TABLE fired (a integer);
CREATE TRIGGER old_trigger BEFORE UPDATE ON fired FOR EACH ROW EXECUTE FUNCTION stamp();
CREATE TRIGGER kept_trigger BEFORE UPDATE ON fired FOR EACH ROW EXECUTE FUNCTION stamp();
CREATE TABLE options (a integer);
CREATE UNLOGGED TABLE unlogged (a integer);
CREATE TABLE commented (a integer);
COMMENT ON COLUMN commented.a IS 'old';
CREATE TABLE parts (a integer, b text) PARTITION BY RANGE (a);
CREATE TABLE parts_1 PARTITION OF parts FOR VALUES FROM (0) TO (10);
CREATE TABLE parts_2 (a integer, b text);
CREATE TABLE heirs (a integer);
CREATE TABLE heir (a integer);
CREATE TABLE leaver (a integer) INHERITS (heirs);
CREATE TABLE dropped (a integer);
CREATE SEQUENCE counter;
CREATE SEQUENCE gone_counter;
CREATE VIEW replaced AS SELECT a FROM options;
CREATE VIEW remade AS SELECT a, 1 AS b FROM options;
CREATE VIEW optioned AS SELECT a FROM options;
CREATE MATERIALIZED VIEW kept AS SELECT a FROM options;
CREATE VIEW over_columns AS SELECT bigger FROM columns;
CREATE PUBLICATION news FOR TABLE options;

GRANT SELECT ON commented TO measuring;
